using CbpRecord.Application.Access;
using CbpRecord.Application.Verification;
using CbpRecord.Domain.Shared;
using CbpRecord.Domain.Verification;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Verify;

/// <summary>One date: read it from the document and type it; later, what both readings were, and the review where they differ.</summary>
public sealed class ShowModel(IMediator mediator, CurrentActor current, PageWords words) : PageModel
{
    [BindProperty] public DateOnly? On { get; set; }
    [BindProperty] public int? Year { get; set; }
    [BindProperty] public long Version { get; set; }
    [BindProperty] public ReadingChoice? Choice { get; set; }
    [BindProperty] public string? Reason { get; set; }
    public ReadingView View { get; private set; } = default!;
    public bool MayReview => current.Actor.May(Permission.ReviewDates);
    public string FactKey => $"verify.fact-{View.Fact.Kebab()}";
    public IEnumerable<Choice> Choices => [new(nameof(ReadingChoice.First), words.Labelled(words["verify.first"], words.Day(View.First))), new(nameof(ReadingChoice.Second), words.Labelled(words["verify.second"], words.Day(View.Second)))];
    public string Shape => View.State switch { ReadingState.Mismatch => "overdue", ReadingState.Taken => "soon", ReadingState.GivenBack => "plain", _ => "done" };

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var shown = await mediator.Send(new ShowReading(id));
        if (shown.Refused) return this.Refused(shown);
        View = shown.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        var entered = await mediator.Send(new EnterReading(id, Version, On, Year));
        return entered.Refused ? await this.RefusedAsync(entered, () => OnGetAsync(id)) : this.Done(Links.Reading(id), "verify.entered");
    }

    public async Task<IActionResult> OnPostGiveBackAsync(Guid id)
    {
        ModelState.Clear();
        var given = await mediator.Send(new GiveBackReading(id));
        return given.Refused ? await this.RefusedAsync(given, () => OnGetAsync(id)) : this.Done(Links.Verify, "verify.given-back");
    }

    public Task<IActionResult> OnPostSettleAsync(Guid id) =>
        this.CorrectAsync(mediator, new SettleReading(id, Version, Choice, Reason), () => OnGetAsync(id), () => this.Done(Links.Reading(id), "verify.settled-done"));
}
