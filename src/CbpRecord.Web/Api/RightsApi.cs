using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Rights;
using CbpRecord.Domain.Clients;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using RegisteredClass = CbpRecord.Domain.Packets.RegisteredClass;

namespace CbpRecord.Web.Api;

/// <summary>Rights for programs: what is known of them, whether CBP would record them, and what every rule says of them.</summary>
internal static class RightsApi
{
    public static void MapRights(this IEndpointRouteBuilder api)
    {
        var rights = api.MapGroup("/rights").WithTags("Rights");
        rights.MapGet("", List).WithName("ListRights").WithSummary("The rights in sight, in the order of their names");
        rights.MapGet("{id:guid}", Show).WithName("ShowRight").WithSummary("One right, and the reasons why CBP would not record it today");
        rights.MapGet("{id:guid}/rules", Explain).WithName("ExplainRight").WithSummary("Every rule exactly once: applied, shadowed, not met, over or excluded, and why");
    }

    private static async Task<Results<Ok<Listed<RightRecord>>, ProblemHttpResult>> List([AsParameters] RightsAsked asked, IMediator mediator, CancellationToken cancellation,
        string? after = null) => (await mediator.Send(asked.List(after), cancellation)).Answer(page => page.As(RightRecord.Of));

    private static async Task<Results<Ok<RightDetail>, ProblemHttpResult>> Show(Guid id, IMediator mediator, CancellationToken cancellation) =>
        (await mediator.Send(new ShowRight(new RightId(id)), cancellation)).Answer(RightDetail.Of);

    private static async Task<Results<Ok<IReadOnlyList<RuleRecord>>, ProblemHttpResult>> Explain(Guid id, IMediator mediator, CancellationToken cancellation) =>
        (await mediator.Send(new ExplainRight(new RightId(id)), cancellation)).Answer(right => (IReadOnlyList<RuleRecord>)[.. right.Findings.Select(RuleRecord.Of)]);
}

/// <summary>What is asked of the rights; every part is optional.</summary>
/// <param name="Kind">A word of <c>kind</c> in the answers: <c>pending-copyright</c>.</param>
/// <param name="Recordable">Whether CBP could record it today.</param>
/// <param name="Within">The running term ends from today to that many days from now, both included.</param>
/// <param name="Recorded">Whether a recordation of it stands recorded at CBP.</param>
/// <param name="Unassigned">Only those that belong to no client yet.</param>
public sealed record RightsAsked(Word<RightKind>? Kind, Guid? Client, bool? Recordable, int? Within, bool? Recorded, bool? Unassigned)
{
    internal ListRights List(string? after) => new(Kind?.Value, Client is { } id ? new ClientId(id) : null, Recordable, Within, Recorded, Unassigned is true, after);
}

/// <summary>One row of the rights' list.</summary>
/// <param name="Client">The client's code.</param>
/// <param name="Recordation">The recordation that stands recorded, else the latest one.</param>
/// <param name="Verified">Whether every date behind its open deadlines was read twice.</param>
public sealed record RightRecord(Guid Id, RightKind Kind, string Name, string? NameForeign, string? Number, string? SerialNumber, string Owner, string? Client, DateOnly? EndsOn,
    bool Verified, bool Recordable, RightRecordation? Recordation)
{
    internal static RightRecord Of(RightRow row) => new(row.Id.Value, row.Kind, row.Name, row.NameForeign, row.Number, row.Serial, row.Owner, row.Client, row.EndsOn, !row.Unverified, row.Recordable,
        row.Case is { } recordation ? new(recordation.Id.Value, recordation.Reference, recordation.Stage, recordation.Number, recordation.ExpiresOn) : null);
}

/// <summary>A recordation of a right, in short.</summary>
public sealed record RightRecordation(Guid Id, string Reference, Stage Stage, string? Number, DateOnly? ExpiresOn);

/// <summary>One right as the register or the client states it.</summary>
/// <param name="Register"><c>principal</c> or <c>supplemental</c>, of a mark.</param>
/// <param name="Basis">The filing basis of a mark: <c>1a</c>, <c>44e</c>, <c>66a</c>.</param>
/// <param name="EndsOn">The last day of the running term, renewals told since included.</param>
/// <param name="Verified">Whether every date behind its open deadlines was read twice.</param>
/// <param name="Reasons">Why CBP would not record it today; empty when <paramref name="Recordable"/>.</param>
/// <param name="Warnings">What to know all the same.</param>
public sealed record RightDetail(Guid Id, RightKind Kind, string Name, string? NameForeign, string? Number, string? SerialNumber, string? Client, string? Register, string? Basis,
    DateOnly? RegisteredOn, DateOnly? RenewedOn, DateOnly? EndsOn, bool Verified, IReadOnlyList<RegisteredClass> Classes, IReadOnlyList<OwnerOfRecord> Owners, bool Recordable,
    IReadOnlyList<Reason> Reasons, IReadOnlyList<Reason> Warnings, IReadOnlyList<RightRecordation> Cases)
{
    internal static RightDetail Of(RightView view)
    {
        var facts = CaseFacts.Of(view.Right);
        return new(view.Right.Id.Value, view.Right.Kind, view.Right.Name, view.Right.NameForeign, view.Right.NumberPrinted ?? view.Right.Number, facts.SerialNumber, view.Client?.Name,
            facts.Register.Code(), facts.Basis.Code(), facts.RegisteredOn, facts.RenewedOn, view.EndsOn, !view.Unverified, facts.Classes, facts.OwnersOfRecord, view.Findings.Recordable,
            [.. view.Findings.Reasons.Select(Reason.Of)], [.. view.Findings.Warnings.Select(Reason.Of)],
            [.. view.Cases.Select(c => new RightRecordation(c.Id.Value, c.Reference, c.Stage, (c as Recordation)?.NumberPrinted, (c as Recordation)?.ExpiresOn))]);
    }
}

/// <summary>What one rule says of one right.</summary>
/// <param name="By">The rule that takes its place, when shadowed.</param>
/// <param name="Makes">The kinds of deadline that it makes here.</param>
public sealed record RuleRecord(string Rule, string Title, FindingState State, string Code, string Text, string Citation, string? By, IReadOnlyList<string> Makes)
{
    internal static RuleRecord Of(Finding finding) => new(finding.Rule.Id, finding.Rule.Title, finding.State, finding.Code, finding.Words.Text, finding.Rule.Citation.Text,
        finding.By, [.. finding.Deadlines.Select(d => d.Kind.Code()).Distinct()]);
}
