using CbpRecord.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Deadlines;

/// <summary>One page of the docket, in the order of days.</summary>
/// <param name="After">The cursor that the page before answered, or null.</param>
[Requires(Permission.TrackDeadlines)]
public sealed record ListDocket(DocketFilter Filter, string? After = null, int Size = PageOf<DocketRow>.Size) : IQuery<PageOf<DocketRow>>
{
    internal sealed class Validator : AbstractValidator<ListDocket>
    {
        public Validator() => RuleFor(r => r.Filter).Custom((filter, context) => DocketErrors.Of(filter, context));
    }
}

internal sealed class ListDocketHandler(ICbpRecordDb db, Today today) : IRequestHandler<ListDocket, Result<PageOf<DocketRow>>>
{
    public async Task<Result<PageOf<DocketRow>>> Handle(ListDocket request, CancellationToken cancellationToken) =>
        await db.Docket(request.Filter, today.Date).Paged(o => o.DocketKey, request.After, request.Size, page => db.Only(page).Rows(db, today.Date), cancellationToken);
}

/// <summary>The refusals of the docket's lists.</summary>
public static class DocketErrors
{
    public static Error NoSuchKind(string code) => new("docket-kind-unknown", $"There is no kind of deadline “{code}”.", Field: "Kind");
    public static Error EndsFirst => new("docket-ends-first", $"The last day is before the first.", Field: "To");

    internal static void Of<T>(DocketFilter filter, ValidationContext<T> context)
    {
        if (filter.Kind is { Length: > 0 } kind && KindBook.Parse(kind) is null) Add(NoSuchKind(kind));
        if (filter is { From: { } from, To: { } to } && to < from) Add(EndsFirst);
        void Add(Error error) => context.AddFailure(new FluentValidation.Results.ValidationFailure(error.Field, error.Text) { ErrorCode = error.Code, CustomState = error });
    }
}
