using CbpRecord.Application.Recordations;
using CbpRecord.Application.Renewals;
using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Renewals;

/// <summary>Opens a later filing on a recordation. A deadline leads here with its transaction chosen.</summary>
public sealed class OpenModel(IMediator mediator, PageWords words) : PageModel
{
    [BindProperty] public OpenRenewal Input { get; set; } = default!;
    public CaseView View { get; private set; } = default!;

    /// <summary>An extension is for marks alone; a trade name and a pending copyright are not renewed.</summary>
    public IEnumerable<Choice> Transactions => words.Choices<TransactionKind>("packets.transaction").Where(c => Enum.Parse<TransactionKind>(c.Value) switch
    {
        TransactionKind.New => false,
        TransactionKind.Renewal => View.Right.Kind is RightKind.Trademark or RightKind.Copyright,
        TransactionKind.Extension => View.Right.Kind == RightKind.Trademark,
        _ => true,
    });

    public async Task<IActionResult> OnGetAsync(CaseId id, TransactionKind? transaction)
    {
        var shown = await mediator.Send(new ShowCase(id));
        if (shown.Refused) return this.Refused(shown);
        View = shown.Value;
        Input ??= new OpenRenewal(CaseId.New(), id, transaction ?? TransactionKind.Renewal);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CaseId id)
    {
        var opened = await mediator.Send(Input with { RecordationId = id });
        return opened.Refused ? await this.RefusedAsync(opened, () => OnGetAsync(id, null)) : this.Done(Links.Tasks(Input.Id), "recordations.later-opened");
    }
}
