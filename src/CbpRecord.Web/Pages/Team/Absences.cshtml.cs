using CbpRecord.Application.Access;
using CbpRecord.Application.People;
using CbpRecord.Domain.People;
using CbpRecord.Domain.Shared;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Team;

/// <summary>Who of the firm is away when. What runs and what is to come first, then what is past, newest first.</summary>
public sealed class AbsencesModel(IMediator mediator, CurrentActor current) : PageModel
{
    [BindProperty] public BeAway Input { get; set; } = default!;
    public AbsenceList List { get; private set; } = default!;
    public IReadOnlyList<Choice> People => [.. List.People.Where(p => List.Mine.Contains(p.Id)).Select(p => new Choice(p.Id.ToString(), p.Name, Language: "en"))];
    public IReadOnlyList<(Person Person, Absence Absence)> Rows { get; private set; } = [];

    public string NameOf(PersonId id) => List.People.FirstOrDefault(p => p.Id == id)?.Name ?? "";

    public async Task<IActionResult> OnGetAsync()
    {
        var listed = await mediator.Send(new ListAbsences());
        if (listed.Refused) return this.Refused(listed);
        List = listed.Value;
        var all = List.People.SelectMany(p => p.Absences.Select(a => (Person: p, Absence: a))).ToList();
        Rows = [.. all.Where(r => r.Absence.Through >= List.Today).OrderBy(r => r.Absence.From), .. all.Where(r => r.Absence.Through < List.Today).OrderByDescending(r => r.Absence.From)];
        Input ??= new(current.Actor.Id, null, null);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var away = await mediator.Send(Input);
        return away.Refused ? await this.RefusedAsync(away, OnGetAsync) : this.Done(Links.Absences, "team.absence-kept");
    }

    public async Task<IActionResult> OnPostBackAsync(PersonId person, DateOnly from)
    {
        ModelState.Clear();
        Input = new(person, null, null);
        var back = await mediator.Send(new BeBack(person, from));
        return back.Refused ? await this.RefusedAsync(back, OnGetAsync) : this.Done(Links.Absences, "team.absence-back");
    }
}
