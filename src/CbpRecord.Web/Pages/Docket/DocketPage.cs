using CbpRecord.Application.Deadlines;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Docket;

/// <summary>A page of the docket by its address: every filter is in the query, and nothing else is remembered.</summary>
public abstract class DocketPage : PageModel
{
    [BindProperty(SupportsGet = true)] public DateOnly? From { get; set; }
    [BindProperty(SupportsGet = true)] public DateOnly? To { get; set; }
    [BindProperty(SupportsGet = true, Name = "due-by")] public DateOnly? DueBy { get; set; }
    [BindProperty(SupportsGet = true)] public string? Kind { get; set; }
    [BindProperty(SupportsGet = true)] public string? Client { get; set; }
    [BindProperty(SupportsGet = true)] public PersonId? Person { get; set; }
    [BindProperty(SupportsGet = true)] public RightId? Right { get; set; }
    [BindProperty(SupportsGet = true)] public string? Number { get; set; }
    [BindProperty(SupportsGet = true)] public DocketState State { get; set; }
    [BindProperty(SupportsGet = true)] public Urgency? Urgency { get; set; }
    [BindProperty(SupportsGet = true)] public bool? Verified { get; set; }
    [BindProperty(SupportsGet = true)] public bool Waiting { get; set; }

    /// <summary>What the address asks for.</summary>
    public DocketFilter Filter => new()
    {
        From = From, To = To, DueBy = DueBy, Kind = Kind, Client = Client, Person = Person, Right = Right, Number = Number, State = State, Urgency = Urgency, Verified = Verified, Waiting = Waiting,
    };
}
