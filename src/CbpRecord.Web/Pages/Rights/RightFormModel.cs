using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Rights;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Rights;

/// <summary>The form of one kind of right, which adds one and, with an id in the address, changes one.</summary>
public abstract class RightFormModel<TValues>(IMediator mediator, PageWords words) : PageModel, IRightForm where TValues : class, new()
{
    private const int Spare = 1;

    [BindProperty] public TValues Values { get; set; } = new();

    // Rows are bound beside the values, under the names that refusals give them.
    [BindProperty(Name = "Values.Owners")] public List<OwnerValues> Owners { get; set; } = [];
    [BindProperty(Name = "Values.Classes")] public List<ClassValues> Classes { get; set; } = [];
    [BindProperty(Name = "Values.Authors")] public List<AuthorValues> Authors { get; set; } = [];
    [BindProperty] public ClientId? Client { get; set; }
    [BindProperty] public long Version { get; set; }

    /// <summary>The id is made when the form is shown, so that a form sent twice collides with itself.</summary>
    [BindProperty] public RightId? New { get; set; }
    public RightId? Changing { get; private set; }
    public string? Name { get; private set; }
    public IReadOnlyList<Choice> Clients { get; private set; } = [];

    protected abstract TValues? From(Right right);
    protected abstract TValues Whole(int spare);
    protected abstract void Spread();
    protected abstract IRequest<Result> Add(RightId id);
    protected abstract ICorrection Change(RightId id, string? reason);

    public async Task<IActionResult> OnGetAsync([FromRoute] RightId? id)
    {
        Clients = await mediator.ClientChoices(words);
        New ??= RightId.New();
        if (id is { } known)
        {
            var shown = await mediator.Send(new ShowRight(known));
            if (shown.Refused) return this.Refused(shown);
            if (From(shown.Value.Right) is not { } values) return NotFound();
            (Changing, Name) = (known, shown.Value.Right.Name);
            if (HttpMethods.IsGet(Request.Method)) { (Values, Version) = (values, shown.Value.Right.Version); Spread(); }
        }
        Values = Whole(Spare);
        return Page();
    }

    public Task<IActionResult> OnPostRowsAsync([FromRoute] RightId? id)
    {
        ModelState.Clear();
        Owners.Add(new());
        Classes.Add(new());
        Authors.Add(new());
        return OnGetAsync(id);
    }

    public async Task<IActionResult> OnPostAsync([FromRoute] RightId? id)
    {
        Values = Whole(0);
        var kept = id ?? New ?? RightId.New();
        if (id is not null)
            return await this.CorrectAsync(mediator, Change(kept, Request.Form[Corrections.Reason]), () => OnGetAsync(id), () => this.Done(Links.Right(kept), "rights.saved"));
        var answer = await mediator.Send(Add(kept));
        return answer.Refused ? await this.RefusedAsync(answer, () => OnGetAsync(id)) : this.Done(Links.Right(kept), "rights.added");
    }

    protected static IReadOnlyList<T> Rows<T>(IEnumerable<T> rows, int spare) where T : new() => [.. rows, .. Enumerable.Range(0, spare).Select(_ => new T())];
}
