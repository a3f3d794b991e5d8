using CbpRecord.Application.Packets;
using CbpRecord.Application.Recordations;
using CbpRecord.Domain.Shared;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Packets;

/// <summary>The packet: one button, pictures of the firm's own pages, a card for each exhibit, and every packet made before.</summary>
public sealed class PacketModel(IMediator mediator) : PageModel
{
    public AnswersView View { get; private set; } = default!;
    public IReadOnlyList<PacketHistory> History { get; private set; } = [];
    public int Pages { get; private set; }

    /// <summary>Why the pages cannot be drawn.</summary>
    public IReadOnlyList<Error> NotDrawn { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CaseId id)
    {
        var shown = await mediator.Send(new ShowAnswers(id));
        if (shown.Refused) return this.Refused(shown);
        var history = await mediator.Send(new ComparePackets(id));
        var pages = await mediator.Send(new PreviewPacket(id));
        if (history.Refused) return this.Refused(history);
        (View, History, Pages, NotDrawn) = (shown.Value, history.Value, pages.ValueOrDefault?.Count ?? 0, pages.Errors);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CaseId id, bool draft)
    {
        var made = await mediator.Send(new GeneratePacket(id, draft));
        return made.Refused ? await this.RefusedAsync(made, () => OnGetAsync(id))
            : this.Done(Links.Recordation(id, "packet"), draft ? "recordations.draft-made" : "recordations.packet-made", $"{made.Value.Pages}", CaseWords.Size(made.Value.Bytes));
    }
}
