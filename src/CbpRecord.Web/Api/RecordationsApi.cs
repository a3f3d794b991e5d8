using CbpRecord.Application.Packets;
using CbpRecord.Application.Pipeline;
using CbpRecord.Application.Recordations;
using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Shared;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CbpRecord.Web.Api;

/// <summary>Recordations for programs: the same requests as the pages, the same lists of gaps and warnings as page and command line.</summary>
internal static class RecordationsApi
{
    public static void MapRecordations(this IEndpointRouteBuilder api)
    {
        var recordations = api.MapGroup("/recordations").WithTags("Recordations");
        recordations.MapGet("", List).WithName("ListRecordations").WithSummary("The recordations in sight, the newest case first");
        recordations.MapGet("{id:guid}", Show).WithName("ShowRecordation").WithSummary("One case, a recordation or a later filing on one, with its steps and packets");
        recordations.MapGet("{id:guid}/check", Check).WithName("CheckPacket").WithSummary("Pre-flight: gaps block, warnings do not; and what the filing costs");
        recordations.MapPost("{id:guid}/packet", Generate).WithName("GeneratePacket").WithSummary("Makes the packet and keeps it; the document is read under /documents/{hash}");
        recordations.MapPost("{id:guid}/filing", File).WithName("FileRecordation").WithSummary("The application was entered at CBP");
        recordations.MapPost("{id:guid}/approval", Approve).WithName("RecordApproval").WithSummary("CBP approved the recordation");
        recordations.MapPost("{id:guid}/denial", Deny).WithName("RecordDenial").WithSummary("CBP denied the application");
    }

    private static async Task<Results<Ok<Listed<RecordationRecord>>, ProblemHttpResult>> List([AsParameters] RecordationsAsked asked, IMediator mediator, CancellationToken cancellation,
        string? after = null) => (await mediator.Send(asked.List(after), cancellation)).Answer(page => page.As(RecordationRecord.Of));

    private static async Task<Results<Ok<RecordationDetail>, ProblemHttpResult>> Show(Guid id, IMediator mediator, HttpResponse response, CancellationToken cancellation)
    {
        var shown = await mediator.Send(new ShowCase(new CaseId(id)), cancellation);
        if (!shown.Refused) response.Headers.ETag = Versions.Tag(shown.Value.Case.Version);
        return shown.Answer(RecordationDetail.Of);
    }

    private static async Task<Results<Ok<PacketChecked>, ProblemHttpResult>> Check(Guid id, IMediator mediator, CancellationToken cancellation) =>
        (await mediator.Send(new CheckPacket(new CaseId(id)), cancellation)).Answer(PacketChecked.Of);

    private static async Task<Results<Created<PacketRecord>, ProblemHttpResult>> Generate(Guid id, IMediator mediator, CancellationToken cancellation, bool draft = false)
    {
        var made = await mediator.Send(new GeneratePacket(new CaseId(id), draft), cancellation);
        return made.Refused ? Problems.Refuse(made) : TypedResults.Created($"/documents/{made.Value.Document}", PacketRecord.Of(made.Value));
    }

    private static Task<Results<Ok<RecordationDetail>, ProblemHttpResult>> File(Guid id, FilingTold told, [FromHeader(Name = "If-Match")] string? version, IMediator mediator,
        HttpResponse response, CancellationToken cancellation) =>
        Take(id, version, at => new FileRecordation(new CaseId(id), at, told.FiledOn, told.ReceiptNumber, told.Paid, told.PaymentMethod, told.Note), mediator, response, cancellation);

    private static Task<Results<Ok<RecordationDetail>, ProblemHttpResult>> Approve(Guid id, ApprovalTold told, [FromHeader(Name = "If-Match")] string? version, IMediator mediator,
        HttpResponse response, CancellationToken cancellation) =>
        Take(id, version, at => new RecordApproval(new CaseId(id), at, told.Number, told.EffectiveOn, told.Note), mediator, response, cancellation);

    private static Task<Results<Ok<RecordationDetail>, ProblemHttpResult>> Deny(Guid id, DenialTold told, [FromHeader(Name = "If-Match")] string? version, IMediator mediator,
        HttpResponse response, CancellationToken cancellation) =>
        Take(id, version, at => new RecordDenial(new CaseId(id), at, told.On, told.Reason), mediator, response, cancellation);

    /// <summary>A step upon the version that the caller has read; the answer is the case after it.</summary>
    private static async Task<Results<Ok<RecordationDetail>, ProblemHttpResult>> Take(Guid id, string? version, Func<long, ICommand> step, IMediator mediator, HttpResponse response,
        CancellationToken cancellation)
    {
        if (Versions.Read(version) is not { } at) return Problems.Refuse(Versions.Missing);
        var taken = await mediator.Send(step(at), cancellation);
        return taken.Refused ? Problems.Refuse(taken) : await Show(id, mediator, response, cancellation);
    }
}
