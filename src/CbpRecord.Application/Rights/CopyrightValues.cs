using CbpRecord.Domain.Rights;

namespace CbpRecord.Application.Rights;

/// <summary>An author of a form; a row without a name is blank.</summary>
public sealed record AuthorValues
{
    public string? Name { get; init; }
    public DateOnly? DiedOn { get; init; }
}

/// <summary>Everything of a copyright that a person can type, registered or with its registration pending.</summary>
public sealed record CopyrightValues
{
    public string? Title { get; init; }
    public string? TitleForeign { get; init; }
    public bool Pending { get; init; }

    /// <summary>The registration number; while pending, the application's.</summary>
    public string? Number { get; init; }
    public DateOnly? AppliedOn { get; init; }
    public DateOnly? RegisteredOn { get; init; }
    public IReadOnlyList<AuthorValues> Authors { get; init; } = [];
    public int? CreatedYear { get; init; }
    public int? PublishedYear { get; init; }
    public bool WorkForHire { get; init; }
    public bool SoundRecording { get; init; }
    public IReadOnlyList<OwnerValues> Owners { get; init; } = [];

    public static CopyrightValues Of(Copyright work) => new()
    {
        Title = work.Name, TitleForeign = work.NameForeign, Pending = work.Pending, Number = work.NumberPrinted, AppliedOn = work.AppliedOn, RegisteredOn = work.RegisteredOn,
        Authors = [.. work.Authors.Select(a => new AuthorValues { Name = a.Name, DiedOn = a.DiedOn })], CreatedYear = work.CreatedYear, PublishedYear = work.PublishedYear,
        WorkForHire = work.WorkForHire, SoundRecording = work.SoundRecording, Owners = [.. work.Owners.Where(o => o.Current).Select(OwnerValues.Of)],
    };

    internal CopyrightRecord Read(IReadOnlyList<RightOwner>? before = null)
    {
        var printed = OwnerValues.Tidy(Number);
        return new()
        {
            Title = Title?.Trim() ?? "", TitleForeign = OwnerValues.Tidy(TitleForeign), Pending = Pending, NumberPrinted = printed,
            Number = printed is null ? null : CopyrightRegistrationNumber.Parse(printed).ValueOrDefault?.Key ?? printed.ToUpperInvariant(),
            AppliedOn = AppliedOn, RegisteredOn = Pending ? null : RegisteredOn,
            Authors = [.. Authors.Where(a => !string.IsNullOrWhiteSpace(a.Name)).Select(a => new Author(a.Name!.Trim(), a.DiedOn))],
            CreatedYear = CreatedYear, PublishedYear = PublishedYear, WorkForHire = WorkForHire, SoundRecording = SoundRecording, Owners = OwnerValues.Read(Owners, before),
        };
    }
}

internal sealed class CopyrightValuesValidator : AbstractValidator<CopyrightValues>
{
    public CopyrightValuesValidator()
    {
        RuleFor(v => v.Title).Given(RightErrors.TitleMissing);
        RuleFor(v => v.Number).Given(RightErrors.WorkNeedsNumber.At("Values.Number")).Reads(CopyrightRegistrationNumber.Parse).When(v => !v.Pending);
        RuleFor(v => v.CreatedYear).InclusiveBetween(1700, 2200).WithState(_ => RightErrors.YearUnlikely.At("Values.CreatedYear"));
        RuleFor(v => v.PublishedYear).InclusiveBetween(1700, 2200).WithState(_ => RightErrors.YearUnlikely.At("Values.PublishedYear"));
        RuleFor(v => v.RegisteredOn).Custom((on, context) =>
        {
            if (context.InstanceToValidate.AppliedOn is { } filed && on < filed) context.Complain(RightErrors.RegisteredBeforeFiled(filed));
        });
        RuleFor(v => v.Owners).Must(o => o.Any(x => !string.IsNullOrWhiteSpace(x.Name))).WithState(_ => RightErrors.OwnerMissing.At("Values.Owners[0].Name"));
    }
}
