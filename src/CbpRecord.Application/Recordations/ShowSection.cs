using CbpRecord.Application.Recordations.Sections;
using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Rights;

namespace CbpRecord.Application.Recordations;

/// <summary>One section of a case as its form shows it: what is saved, what could be taken over, and what pre-flight says of it.</summary>
/// <param name="Filled">The answers that fill the form: the saved ones, or the chosen offer's.</param>
/// <param name="Offer">The offer whose values stand in the form, not saved yet; null when the saved ones do.</param>
public sealed record SectionView(CaseId Id, string Reference, long Version, TransactionKind Transaction, Right Right, CaseSection Section, bool Open,
    ApplicationAnswers Filled, Offer? Offer, IReadOnlyList<Offer> Offers, IReadOnlyList<Error> Gaps, IReadOnlyList<Error> Warnings, IReadOnlyList<CaseSection> Sections)
{
    public RightKind Kind => Right.Kind;
    public bool Answered => Filled.Answered.Contains(Section.ToString());

    /// <summary>The section after this one on the task list, or null.</summary>
    public CaseSection? Next => Sections.SkipWhile(s => s != Section).Skip(1).Cast<CaseSection?>().FirstOrDefault();
}

/// <param name="Offer">The key of an offer to fill the form with. Nothing is saved by asking.</param>
[Requires(Permission.EditRecordations)]
public sealed record ShowSection(CaseId Id, CaseSection Section, string? Offer = null) : IQuery<SectionView>;

internal sealed class ShowSectionHandler(ICbpRecordDb db, KnownValues known, Packets.Preparation preparation) : IRequestHandler<ShowSection, Result<SectionView>>
{
    public async Task<Result<SectionView>> Handle(ShowSection request, CancellationToken cancellationToken)
    {
        if (await db.Case(request.Id, cancellationToken) is not { } item) return Error.NotFound(request.Id);
        var sections = CaseSections.Of(item.Right.Kind, item.Transaction);
        if (!sections.Contains(request.Section)) return Error.NotFound(request.Section);
        var plan = await preparation.Plan(item, cancellationToken);
        var offers = await known.For(item, request.Section, cancellationToken);
        var chosen = offers.FirstOrDefault(o => o.Key == request.Offer);
        return new SectionView(item.Id, item.Reference, item.Version, item.Transaction, item.Right, request.Section, item.IsOpenForEditing,
            chosen?.Answers ?? item.Application, chosen, offers,
            [.. plan.Gaps.Where(g => CaseSections.Of(g) == request.Section)], [.. plan.Warnings.Where(w => CaseSections.Of(w) == request.Section)], sections);
    }
}
