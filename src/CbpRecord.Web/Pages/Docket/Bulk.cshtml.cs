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

/// <summary>Work on many deadlines: what is to be done, then what would change, then the one act. Without a choice, the latest of such acts.</summary>
public sealed class BulkModel(IMediator mediator) : PageModel
{
    [BindProperty(SupportsGet = true)] public BulkKind? Work { get; set; }
    [BindProperty(SupportsGet = true)] public List<DeadlineId> Ids { get; set; } = [];
    [BindProperty(SupportsGet = true)] public bool All { get; set; }
    [BindProperty(SupportsGet = true)] public string? Matching { get; set; }
    [BindProperty(SupportsGet = true)] public PersonId? Person { get; set; }
    [BindProperty(SupportsGet = true)] public DateOnly? On { get; set; }
    [BindProperty(SupportsGet = true)] public string? Reason { get; set; }
    [BindProperty(SupportsGet = true)] public bool Look { get; set; }
    [BindProperty] public BulkActId Id { get; set; }
    [BindProperty] public string? Digest { get; set; }

    public BulkPreview? Preview { get; private set; }
    public IReadOnlyList<Choice> People { get; private set; } = [];
    public IReadOnlyList<BulkActRow> Latest { get; private set; } = [];
    public DocketPick Pick => All ? new([], Matching ?? "") : new(Ids);
    private BulkWork Asked => new(Work ?? BulkKind.Assign, Person, On, Reason);

    public async Task<IActionResult> OnGetAsync()
    {
        var latest = await mediator.Send(new ListBulk());
        if (latest.Refused) return this.Refused(latest);
        Latest = latest.Value;
        if (Work is null) return Page();
        if (!All && Ids.Count == 0) return this.Refused(BulkErrors.Nothing);
        if (await mediator.Send(new ListPeople()) is { Refused: false } people)
            People = [.. people.Value.Where(p => !p.Disabled && p.Clients.Count == 0).Select(p => new Choice(p.Id.ToString(), p.Name))];
        if (!Look) return Page();
        var preview = await mediator.Send(new PreviewBulk(Pick, Asked));
        if (preview.Refused) return this.Refused(preview);
        Preview = preview.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var done = await mediator.Send(new WorkInBulk(Id, Pick, Asked, Digest));
        return done.Refused ? await this.RefusedAsync(done, async () => { Look = true; return await OnGetAsync(); }) : this.Done(Links.BulkAct(Id), "bulk.done");
    }
}
