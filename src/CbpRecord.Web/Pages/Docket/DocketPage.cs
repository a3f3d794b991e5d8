using CbpRecord.Application.Access;
using CbpRecord.Application.Deadlines;
using CbpRecord.Application.People;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Shared;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Docket;

/// <summary>A page of the docket by its address: every filter is in the query, and nothing else is remembered.</summary>
public abstract class DocketPage(IMediator mediator, CurrentActor current) : PageModel
{
    [BindProperty(SupportsGet = true)] public DateOnly? From { get; set; }
    [BindProperty(SupportsGet = true)] public DateOnly? To { get; set; }
    [BindProperty(SupportsGet = true, Name = "due-by")] public DateOnly? DueBy { get; set; }
    [BindProperty(SupportsGet = true)] public string? Kind { get; set; }
    [BindProperty(SupportsGet = true)] public string? Client { get; set; }
    [BindProperty(SupportsGet = true)] public PersonId? Person { get; set; }
    [BindProperty(SupportsGet = true)] public bool Unassigned { get; set; }
    [BindProperty(SupportsGet = true)] public RightId? Right { get; set; }
    [BindProperty(SupportsGet = true)] public string? Number { get; set; }
    [BindProperty(SupportsGet = true)] public DocketState State { get; set; }
    [BindProperty(SupportsGet = true)] public Urgency? Urgency { get; set; }
    [BindProperty(SupportsGet = true)] public bool? Verified { get; set; }
    [BindProperty(SupportsGet = true)] public bool Waiting { get; set; }
    [BindProperty(SupportsGet = true)] public DocketGrouping Group { get; set; }

    /// <summary>What the address asks for.</summary>
    public DocketFilter Filter => new()
    {
        From = From, To = To, DueBy = DueBy, Kind = Kind, Client = Client, Person = Person, Unassigned = Unassigned, Right = Right, Number = Number, State = State, Urgency = Urgency,
        Verified = Verified, Waiting = Waiting,
    };

    public DocketAddress Address => new(Filter, Group);

    /// <summary>The same, of these days.</summary>
    public DocketAddress At(DateOnly from, DateOnly to) => Address with { Filter = Filter with { From = from, To = to } };

    /// <summary>Who can be asked for; nobody where the reader may not know the firm's people.</summary>
    public IReadOnlyList<Choice> People { get; private set; } = [];

    /// <summary>Whether the reader may see what the night changed.</summary>
    public bool SeesRuns => current.Actor.May(Permission.WorkDeadlines);

    /// <summary>Whoever is not of the firm reads in China: the day is said there too.</summary>
    public bool SaysBeijing => !current.Actor.IsStaff;
    public bool May(Permission permission) => current.Actor.May(permission);

    protected IMediator Mediator => mediator;

    protected async Task ReadPeople()
    {
        if (May(Permission.ReadPeople) && await mediator.Send(new ListPeople()) is { Refused: false } listed)
            People = [.. listed.Value.Where(p => !p.Disabled && p.Clients.Count == 0).Select(p => new Choice(p.Id.ToString(), p.Name))];
    }
}
