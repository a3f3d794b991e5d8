using CbpRecord.Domain.Rights;

namespace CbpRecord.Application.Rights;

/// <summary>A current owner as a form gives it. A row without a name is a row that nobody filled.</summary>
public sealed record OwnerValues
{
    public string? Name { get; init; }
    public string? Country { get; init; }
    public string? Address { get; init; }
    public string? EntityType { get; init; }
    public string? OrganisedUnder { get; init; }

    public static OwnerValues Of(RightOwner owner) => new()
    {
        Name = owner.Name, Country = owner.Country, Address = owner.Address, EntityType = owner.EntityType, OrganisedUnder = owner.OrganisedUnder,
    };

    /// <summary>The owners of a form, current; the former owners of the right stay behind them.</summary>
    public static IReadOnlyList<RightOwner> Read(IReadOnlyList<OwnerValues> given, IReadOnlyList<RightOwner>? before = null) =>
    [
        .. given.Where(o => !string.IsNullOrWhiteSpace(o.Name)).Select(o => Kept(o, before) ?? new RightOwner(o.Name!.Trim(), Tidy(o.Country), Lines(o.Address), Tidy(o.EntityType), Tidy(o.OrganisedUnder))),
        .. (before ?? []).Where(o => !o.Current),
    ];

    /// <summary>An owner whose values did not change keeps what the register said of the party.</summary>
    private static RightOwner? Kept(OwnerValues given, IReadOnlyList<RightOwner>? before) => before?.FirstOrDefault(o => o.Current && Of(o) is var old
        && old.Name == given.Name?.Trim() && old.Country == Tidy(given.Country) && Lines(old.Address) == Lines(given.Address)
        && old.EntityType == Tidy(given.EntityType) && old.OrganisedUnder == Tidy(given.OrganisedUnder));

    internal static string? Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    private static string? Lines(string? text) => Tidy(text)?.ReplaceLineEndings("\n");
}
