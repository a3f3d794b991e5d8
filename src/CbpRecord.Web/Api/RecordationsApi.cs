using CbpRecord.Application.Packets;
using CbpRecord.Application.Recordations;
using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;
using MediatR;
using static CbpRecord.Web.Api.Problems;

namespace CbpRecord.Web.Api;

/// <summary>Recordations for programs: the same requests as the pages, the same lists of gaps and warnings as page and command line.</summary>
public static class RecordationsApi
{
    public static void MapRecordations(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1/recordations").WithTags("Recordations");
        api.MapGet("", List).WithName("ListRecordations");
        api.MapGet("{id:guid}", Show).WithName("ShowRecordation");
        api.MapGet("{id:guid}/check", Check).WithName("CheckPacket");
        api.MapPost("{id:guid}/packet", Generate).WithName("GeneratePacket").DisableAntiforgery();
    }

    /// <summary>One page of recordations, continued by <c>after</c>.</summary>
    private static async Task<IResult> List(IMediator mediator, CancellationToken cancellation, Stage? stage = null, RightKind? kind = null, DateOnly? expiresFrom = null,
        DateOnly? expiresTo = null, string? number = null, string? after = null) =>
        (await mediator.Send(new ListRecordations(stage, kind, null, expiresFrom, expiresTo, number, after), cancellation)).Answer(page => new
        {
            rows = page.Rows.Select(r => new
            {
                id = r.Id.Value, r.Reference, right = r.RightName, rightNumber = r.RightNumber, kind = Word(r.Kind), client = r.ClientName, status = Word(r.Status),
                number = r.NumberPrinted, r.FiledOn, r.EffectiveOn, r.ExpiresOn, r.RenewalClosesOn,
            }),
            page.Next, page.Total, page.More,
        });

    /// <summary>One case with its steps and packets.</summary>
    private static async Task<IResult> Show(Guid id, IMediator mediator, CancellationToken cancellation) =>
        (await mediator.Send(new ShowCase(new CaseId(id)), cancellation)).Answer(view => new
        {
            id, view.Case.Reference, transaction = Word(view.Case.Transaction), status = Word(view.Status), isProtected = view.Protected, view.Case.Version,
            number = view.Recordation?.NumberPrinted, view.Case.FiledOn, view.Recordation?.EffectiveOn, view.Recordation?.ExpiresOn, view.Recordation?.RenewalClosesOn, view.Case.AnswerBy,
            moves = view.Case.Moves.Select(m => new { kind = Word(m.Kind), m.On, m.Until, m.Number, m.Receipt, paid = m.Paid?.ToDecimalString(), m.Note, by = m.ByName, m.RecordedAt, document = m.Document?.Hash }),
            packets = view.Case.Packets.Select(p => new { document = p.Document.Hash, p.PlanHash, p.Draft, p.PreparedOn, p.Pages, p.Bytes }),
        });

    /// <summary>Pre-flight: <c>gaps</c> block, <c>warnings</c> do not; and what the filing costs.</summary>
    private static async Task<IResult> Check(Guid id, IMediator mediator, CancellationToken cancellation) =>
        (await mediator.Send(new CheckPacket(new CaseId(id)), cancellation)).Answer(check => new
        {
            id, check.Reference, preparedOn = check.On, check.PlanHash,
            fee = new
            {
                lines = check.Fees.Select(f => new { f.Item, f.Unit, f.Quantity, amount = f.Amount.ToDecimalString(), total = f.Total.ToDecimalString(), f.Citation }),
                total = check.Total.ToDecimalString(),
            },
            gaps = check.Gaps.Select(Reason.Of), warnings = check.Warnings.Select(Reason.Of),
        });

    /// <summary>Makes the packet and keeps it; the document is read under <c>/documents/{hash}</c>.</summary>
    private static async Task<IResult> Generate(Guid id, IMediator mediator, CancellationToken cancellation, bool draft = false)
    {
        var made = await mediator.Send(new GeneratePacket(new CaseId(id), draft), cancellation);
        return made.Refused ? ((Result)made).Problem() : Results.Created($"/documents/{made.Value.Document}",
            new { document = made.Value.Document.Hash, made.Value.PlanHash, made.Value.Draft, made.Value.Pages, made.Value.Bytes });
    }

    /// <summary>"RenewalDue" → "renewal-due".</summary>
    private static string Word<T>(T value) where T : struct, Enum =>
        string.Concat(value.ToString().Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));
}
