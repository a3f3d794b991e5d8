using CbpRecord.Domain.Rights;

namespace CbpRecord.Application.Rights;

/// <summary>Everything of a trade name that a person can type.</summary>
public sealed record TradeNameValues
{
    public string? Name { get; init; }
    public string? NameForeign { get; init; }

    /// <summary>The day on which the present use began; six complete months must have passed before it is recorded.</summary>
    public DateOnly? FirstUseOn { get; init; }
    public string? Merchandise { get; init; }
    public IReadOnlyList<OwnerValues> Owners { get; init; } = [];

    public static TradeNameValues Of(TradeName name) => new()
    {
        Name = name.Name, NameForeign = name.NameForeign, FirstUseOn = name.FirstUseOn, Merchandise = name.Merchandise, Owners = [.. name.Owners.Where(o => o.Current).Select(OwnerValues.Of)],
    };

    internal TradeNameRecord Read(IReadOnlyList<RightOwner>? before = null) =>
        new(Name?.Trim() ?? "", OwnerValues.Tidy(NameForeign), FirstUseOn, OwnerValues.Tidy(Merchandise), OwnerValues.Read(Owners, before));
}

internal sealed class TradeNameValuesValidator : AbstractValidator<TradeNameValues>
{
    public TradeNameValuesValidator()
    {
        RuleFor(v => v.Name).Given(RightErrors.TitleMissing);
        RuleFor(v => v.Owners).Must(o => o.Any(x => !string.IsNullOrWhiteSpace(x.Name))).WithState(_ => RightErrors.OwnerMissing.At("Values.Owners[0].Name"));
    }
}
