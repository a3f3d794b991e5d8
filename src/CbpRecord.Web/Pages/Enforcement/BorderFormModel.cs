using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Enforcement;
using CbpRecord.Application.Packets;
using CbpRecord.Application.Recordations;
using CbpRecord.Domain.Enforcement;
using CbpRecord.Domain.Shared;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Enforcement;

/// <summary>What the shared parts of the form need of its model.</summary>
public interface IBorderForm
{
    BorderRecord Told { get; }
    BorderCaseId? New { get; }
    long Version { get; }

    /// <summary>Where the form leads back to.</summary>
    string Back { get; }
}

/// <summary>The form of a detention or a seizure, which enters one for a right and, with an id in the address, changes one.</summary>
public abstract class BorderFormModel<TRecord>(IMediator mediator) : PageModel, IBorderForm where TRecord : BorderRecord, new()
{
    [BindProperty] public TRecord Values { get; set; } = new();
    [BindProperty] public new IFormFile? File { get; set; }
    [BindProperty] public long Version { get; set; }

    /// <summary>The id is made when the form is shown, so that a form sent twice collides with itself.</summary>
    [BindProperty] public BorderCaseId? New { get; set; }
    public BorderCase? Changing { get; private set; }
    public Prospect? Prospect { get; private set; }
    public BorderRecord Told => Values;
    public string Back => Changing is { } item ? Links.BorderCase(item.Id) : Links.Right(Prospect!.RightId);

    protected IMediator Mediator => mediator;
    protected abstract ICorrection Open(BorderCaseId id, RightId right, Upload? file);
    protected abstract ICorrection Amend(BorderCaseId id, string? reason, Upload? file);

    /// <summary>What is known of the goods before anything is typed.</summary>
    protected virtual Task<TRecord> Known() => Task.FromResult(new TRecord());

    public async Task<IActionResult> OnGetAsync([FromRoute] BorderCaseId? id, [FromQuery] RightId right)
    {
        var first = HttpMethods.IsGet(Request.Method);
        if (id is { } known)
        {
            var shown = await mediator.Send(new ShowBorderCase(known));
            if (shown.Refused) return this.Refused(shown);
            if (shown.Value.Case.Record is not TRecord told) return NotFound();
            Changing = shown.Value.Case;
            if (first) (Values, Version) = (told, Changing.Version);
            return Page();
        }
        var prospect = await mediator.Send(new ShowProspect(right));
        if (prospect.Refused) return this.Refused(prospect);
        Prospect = prospect.Value;
        New ??= BorderCaseId.New();
        if (first) Values = await Known();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromRoute] BorderCaseId? id, [FromQuery] RightId right)
    {
        var (kept, file) = (id ?? New ?? BorderCaseId.New(), await this.UploadAsync(File));
        return await this.CorrectAsync(mediator, id is null ? Open(kept, right, file) : Amend(kept, Request.Form[Corrections.Reason], file), () => OnGetAsync(id, right),
            () => this.Done(Links.BorderCase(kept), id is null ? "border.entered" : "border.saved"));
    }
}

public sealed class DetentionModel(IMediator mediator) : BorderFormModel<DetentionRecord>(mediator)
{
    protected override ICorrection Open(BorderCaseId id, RightId right, Upload? file) => new OpenDetention(id, right, Values, file);
    protected override ICorrection Amend(BorderCaseId id, string? reason, Upload? file) => new AmendDetention(id, Version, Values, reason, file);
}

public sealed class SeizureModel(IMediator mediator) : BorderFormModel<SeizureRecord>(mediator)
{
    /// <summary>The detention that the seizure follows.</summary>
    [BindProperty(SupportsGet = true)] public BorderCaseId? After { get; set; }

    protected override ICorrection Open(BorderCaseId id, RightId right, Upload? file) => new OpenSeizure(id, right, Values, After, file);
    protected override ICorrection Amend(BorderCaseId id, string? reason, Upload? file) => new AmendSeizure(id, Version, Values, reason, file);

    /// <summary>The goods of the detention.</summary>
    protected override async Task<SeizureRecord> Known() =>
        After is { } detention && await Mediator.Send(new ShowBorderCase(detention)) is { Refused: false, Value.Case.Record: var told }
            ? new() { Port = told.Port, Goods = told.Goods, ImportedBy = told.ImportedBy } : new();
}
