using CbpRecord.Domain.Rights;

namespace CbpRecord.Application.Rights;

/// <summary>The texts under which a right is found: its mark in every form, its numbers as digits and as printed, and every owner.</summary>
public static class RightTerms
{
    public static string?[] Of(Right right) =>
        [right.Name, right.NameForeign, right.Number, right.NumberPrinted, (right as Trademark)?.SerialNumber, .. right.Owners.Select(o => o.Name).Distinct()];
}
