using CbpRecord.Application.Audit;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Admin.Audit;

public sealed class IndexModel(IMediator mediator, PageWords words) : PageModel
{
    public ListActs Filter { get; private set; } = new();
    public ActPage List { get; private set; } = new([], [], null);
    public IEnumerable<Choice> Types => List.Types.Select(t => new Choice(t, t, Language: "en"));
    public IEnumerable<Choice> Outcomes => words.Choices<Outcome>("admin.outcome");
    public string? NextPage => List.Next is { } before
        ? Links.With(Links.Audit, ("who", Filter.Who), ("type", Filter.Type), ("outcome", Filter.Outcome), ("subject", Filter.Subject), ("from", Filter.From), ("to", Filter.To), ("before", before)) : null;

    public async Task<IActionResult> OnGetAsync(string? who, string? type, Outcome? outcome, string? subject, DateOnly? from, DateOnly? to, long? before)
    {
        Filter = new(who, type, outcome, subject, from, to, before);
        var listed = await mediator.Send(Filter);
        if (listed.Refused) return this.Refused(listed);
        List = listed.Value;
        return Page();
    }

    /// <summary>The shape beside an outcome's word.</summary>
    public string Shape(Outcome outcome) => outcome switch { Outcome.Done => "done", Outcome.Refused => "soon", _ => "overdue" };
}
