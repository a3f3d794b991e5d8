using CbpRecord.Application.Enforcement;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Enforcement;
using CbpRecord.Domain.Law;
using CbpRecord.Domain.Shared;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CbpRecord.Web.Api;

/// <summary>Goods at the border for programs: what CBP detains or seizes because of a right, and what follows.</summary>
internal static class BorderApi
{
    public static void MapBorderCases(this IEndpointRouteBuilder api)
    {
        var border = api.MapGroup("/border-cases").WithTags("Goods at the border");
        border.MapGet("", List).WithName("ListBorderCases").WithSummary("The detentions and seizures in sight, the latest event first");
        border.MapGet("{id:guid}", Show).WithName("ShowBorderCase").WithSummary("One detention or seizure: its days, and the deadlines that follow from them");
    }

    private static async Task<Results<Ok<Listed<BorderCaseRecord>>, ProblemHttpResult>> List([AsParameters] BorderCasesAsked asked, IMediator mediator, CancellationToken cancellation,
        string? after = null) => (await mediator.Send(asked.List(after), cancellation)).Answer(page => page.As(BorderCaseRecord.Of));

    private static async Task<Results<Ok<BorderCaseDetail>, ProblemHttpResult>> Show(Guid id, IMediator mediator, CancellationToken cancellation) =>
        (await mediator.Send(new ShowBorderCase(new BorderCaseId(id)), cancellation)).Answer(BorderCaseDetail.Of);
}

/// <summary>What is asked of the goods at the border; every part is optional.</summary>
/// <param name="Number">A notice's number in any spelling, or the firm's own.</param>
public sealed record BorderCasesAsked(Word<BorderKind>? Kind, Word<BorderState>? State, Guid? Client, Guid? Right, string? Number)
{
    internal ListBorderCases List(string? after) => new(Kind?.Value, State?.Value, Client is { } client ? new ClientId(client) : null, Right is { } right ? new RightId(right) : null, Number, after);
}

/// <summary>One row of the goods at the border.</summary>
/// <param name="Number">The notice's number as CBP printed it.</param>
/// <param name="BeganOn">The first day that is told.</param>
/// <param name="NextDueOn">The next open deadline of it that is not past.</param>
public sealed record BorderCaseRecord(Guid Id, string Reference, BorderKind Kind, BorderState State, string? Number, string? Port, Guid RightId, string Right, DateOnly BeganOn, DateOnly? NextDueOn)
{
    internal static BorderCaseRecord Of(BorderRow row) => new(row.Id.Value, row.Reference, row.Kind, row.State, row.NumberPrinted, row.Port, row.RightId.Value, row.RightName, row.BeganOn, row.Next?.DueOn);
}

/// <summary>One detention or seizure.</summary>
/// <param name="ImportedBy"><c>client</c>: the goods are the client's own, and the answer to the notice is ours.</param>
/// <param name="Suspected">What CBP holds detained goods to be; null while it has not said.</param>
/// <param name="Days">What is told, by the name of the day: <c>presentedOn</c>, <c>detentionNoticeOn</c>, <c>seizureNoticeOn</c>.</param>
/// <param name="WithdrawnBecause">Why the entry was a mistake, of one that was withdrawn.</param>
public sealed record BorderCaseDetail(Guid Id, string Reference, BorderKind Kind, BorderState State, string? Number, string? Port, string? Goods, ImportedBy ImportedBy, SuspectedGoods? Suspected,
    BorderEnding? Ending, Guid RightId, string Right, IReadOnlyDictionary<string, DateOnly> Days, IReadOnlyList<BorderDeadline> Deadlines, string? WithdrawnBecause)
{
    internal static BorderCaseDetail Of(BorderView view)
    {
        var (item, told) = (view.Case, view.Case.Record);
        return new(item.Id.Value, item.Reference, item is Seizure ? BorderKind.Seizure : BorderKind.Detention, item.State, item.NumberPrinted, item.Port, told.Goods, told.ImportedBy,
            (told as DetentionRecord)?.Suspected, told.Ending, item.RightId.Value, item.Right.Name,
            told.Days().Where(d => d.Value is not null).ToDictionary(d => char.ToLowerInvariant(d.Key[0]) + d.Key[1..], d => d.Value!.Value),
            [.. view.Deadlines.Select(o => new BorderDeadline(o.Id.Value, o.Kind.Code(), o.DueOn, o.State, o.Verified))], item.WithdrawnBecause);
    }
}

/// <summary>A deadline that follows from the goods; more of it under <c>/deadlines/{id}</c>.</summary>
public sealed record BorderDeadline(Guid Id, string Kind, DateOnly DueOn, ObligationState State, bool Verified);
