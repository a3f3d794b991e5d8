using CbpRecord.Application.Deadlines;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Law;
using CbpRecord.Domain.Shared;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CbpRecord.Web.Api;

/// <summary>The docket for programs: the same rows as the page, in the command line's shape, and why each date is there.</summary>
internal static class DeadlinesApi
{
    public static void MapDeadlines(this IEndpointRouteBuilder api)
    {
        var deadlines = api.MapGroup("/deadlines").WithTags("Deadlines");
        deadlines.MapGet("", List).WithName("ListDeadlines").WithSummary("The docket, in the order of days");
        deadlines.MapGet("{id:guid}", Explain).WithName("ExplainDeadline").WithSummary("One deadline: its rule, and each step from the fact to the date");
    }

    private static async Task<Results<Ok<Listed<DeadlineRecord>>, ProblemHttpResult>> List([AsParameters] DocketAsked asked, IMediator mediator, CancellationToken cancellation,
        string? after = null) => (await mediator.Send(new ListDocket(asked.Filter, after), cancellation)).Answer(page => page.As(DeadlineRecord.Of));

    private static async Task<Results<Ok<DeadlineWhy>, ProblemHttpResult>> Explain(Guid id, IMediator mediator, CancellationToken cancellation) =>
        (await mediator.Send(new ExplainDeadline(new DeadlineId(id)), cancellation)).Answer(why =>
            new DeadlineWhy(DeadlineRecord.Of(why.Row), why.Rule.Title, [.. why.Steps.Select(s => new WhyStep(s.Day, s.Code, s.Words.Text, s.Cites))]));
}

/// <summary>What is asked of the docket; every part is optional.</summary>
/// <param name="From">The first day that the deadlines stand under, included.</param>
/// <param name="To">The last, included.</param>
/// <param name="DueBy">Whatever is due, or stands, on or before this day, however long it is overdue.</param>
/// <param name="Kind">The code of a kind: <c>recordation-renewal</c>.</param>
/// <param name="Client">A client's code, or <c>-</c> for none.</param>
/// <param name="Person">Whoever is responsible.</param>
/// <param name="Number">A registration number, as people type it.</param>
/// <param name="State"><c>open</c> (unless another is asked for), <c>done</c>, <c>waived</c>, <c>withdrawn</c> or <c>all</c>.</param>
/// <param name="Urgency"><c>overdue</c>, <c>in-grace</c>, <c>today</c>, <c>this-week</c>, <c>soon</c> or <c>later</c>.</param>
/// <param name="Waiting">Only those where the client was asked and has not answered.</param>
public sealed record DocketAsked(DateOnly? From, DateOnly? To, DateOnly? DueBy, string? Kind, string? Client, Guid? Person, Guid? Right, string? Number, Word<DocketState>? State,
    Word<Urgency>? Urgency, bool? Verified, bool? Unassigned, bool? Waiting)
{
    internal DocketFilter Filter => new()
    {
        From = From, To = To, DueBy = DueBy, Kind = Kind, Client = Client, Person = Person is { } person ? new PersonId(person) : null,
        Right = Right is { } right ? new RightId(right) : null, Number = Number, State = State?.Value ?? DocketState.Open, Urgency = Urgency?.Value, Verified = Verified,
        Unassigned = Unassigned is true, Waiting = Waiting is true,
    };
}

/// <summary>One row of the docket. <c>dueOn</c> and <c>graceEndsOn</c> are nominal; the last-action days are rolled forward where the office rolls.</summary>
/// <param name="ActOn">The day it stands under.</param>
/// <param name="Right">The registration number, or the right's name where it has none.</param>
/// <param name="Client">The client's code.</param>
public sealed record DeadlineRecord(Guid Id, string Kind, int? Cycle, DateOnly? OpensOn, DateOnly DueOn, DateOnly LastActionOn, DateOnly? GraceEndsOn, DateOnly? GraceLastActionOn,
    DateOnly? TargetOn, DateOnly ActOn, string Rule, string Citation, string? Reading, Guid RightId, string Right, string Name, string? Client, string? Responsible, Standing Status, bool Verified)
{
    internal static DeadlineRecord Of(DocketRow row) => new(row.Id.Value, row.Kind.Code(), row.Cycle, row.OpensOn, row.DueOn, row.LastActionOn, row.GraceEndsOn, row.GraceLastActionOn, row.TargetOn,
        row.ActOn, row.Rule, RuleBook.Get(row.Rule).Citation.Text, row.Reading, row.RightId.Value, row.Number ?? row.Right, row.Right, row.ClientCode, row.Responsible, row.Standing, row.Verified);
}

/// <summary>Why a deadline stands where it does.</summary>
/// <param name="Steps">Empty when the facts no longer ask for it.</param>
public sealed record DeadlineWhy(DeadlineRecord Deadline, string Rule, IReadOnlyList<WhyStep> Steps);

/// <summary>One step of the calculation and the day it arrives at.</summary>
public sealed record WhyStep(DateOnly Day, string Code, string Text, string? Citation);
