using CbpRecord.Application.Access;
using CbpRecord.Application.Jobs;
using CbpRecord.Application.Law;
using CbpRecord.Domain.Shared;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Law;

/// <summary>One reading: its options, what was chosen before, and the rehearsal of another choice.</summary>
public sealed class ReadingModel(IMediator mediator, CurrentActor current, Errands errands) : PageModel
{
    [BindProperty] public string? Option { get; set; }

    public ReadingShown Shown { get; private set; } = null!;
    public bool MayChange => current.Actor.May(Permission.ChangeReadings);

    public IEnumerable<Choice> Options(PageWords words) => Shown.Point.Options.Select((option, at) => new Choice(option.Code, words[LawWords.Reading(Shown.Point.Id, option.Code)])
    {
        Hint = string.Join(" · ", new[] { string.Join("; ", option.Source.Split("; ").Select(part => words.Or(LawWords.Source(part), part))), at == 0 ? words["lawbook.default"] : null, option.Code == Shown.InForce ? words["lawbook.option-in-force"] : null }.OfType<string>()),
    });

    public async Task<IActionResult> OnGetAsync(string id)
    {
        var shown = await mediator.Send(new ShowReading(id));
        if (shown.Refused) return this.Refused(shown);
        Shown = shown.Value;
        Option ??= Shown.InForce;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id)
    {
        var begun = await mediator.Send(new RehearseReading(LawChangeId.New(), id.ToUpperInvariant(), Option));
        if (begun.Refused) return await this.RefusedAsync(begun, () => OnGetAsync(id));
        errands.Begin(new CountLawChange(begun.Value));
        return LocalRedirect(Links.LawChange(begun.Value));
    }
}
