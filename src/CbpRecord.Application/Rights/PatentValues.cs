using CbpRecord.Domain.Rights;

namespace CbpRecord.Application.Rights;

/// <summary>Everything of a patent that a person can type.</summary>
public sealed record PatentValues
{
    public string? Title { get; init; }
    public string? Number { get; init; }
    public bool Design { get; init; }
    public DateOnly? GrantedOn { get; init; }
    public DateOnly? ExpiresOn { get; init; }
    public IReadOnlyList<OwnerValues> Owners { get; init; } = [];

    public static PatentValues Of(Patent patent) => new()
    {
        Title = patent.Name, Number = patent.NumberPrinted, Design = patent.Design, GrantedOn = patent.GrantedOn, ExpiresOn = patent.ExpiresOn,
        Owners = [.. patent.Owners.Where(o => o.Current).Select(OwnerValues.Of)],
    };

    internal PatentRecord Read(IReadOnlyList<RightOwner>? before = null)
    {
        var key = PatentNumber.Parse(Number).ValueOrDefault;
        return new(Title?.Trim() ?? "", OwnerValues.Tidy(Number), key, Design || key?.StartsWith('D') == true, GrantedOn, ExpiresOn, OwnerValues.Read(Owners, before));
    }
}

internal sealed class PatentValuesValidator : AbstractValidator<PatentValues>
{
    public PatentValuesValidator()
    {
        RuleFor(v => v.Title).Given(RightErrors.TitleMissing);
        RuleFor(v => v.Number).Reads(PatentNumber.Parse);
        RuleFor(v => v.ExpiresOn).Custom((on, context) =>
        {
            if (context.InstanceToValidate.GrantedOn is { } granted && on < granted) context.Complain(RightErrors.EndsBeforeGranted(granted));
        });
        RuleFor(v => v.Owners).Must(o => o.Any(x => !string.IsNullOrWhiteSpace(x.Name))).WithState(_ => RightErrors.OwnerMissing.At("Values.Owners[0].Name"));
    }
}
