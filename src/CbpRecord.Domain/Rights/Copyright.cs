using CbpRecord.Domain.Shared;

namespace CbpRecord.Domain.Rights;

/// <summary>An author of a work, and the day of death where it is known (17 USC 302).</summary>
public sealed record Author(string Name, DateOnly? DiedOn = null);

/// <summary>Every value of a copyright, at once, as a form gives it.</summary>
public sealed record CopyrightRecord
{
    public string Title { get; init; } = "";
    public string? TitleForeign { get; init; }
    public string? Number { get; init; }
    public string? NumberPrinted { get; init; }

    /// <summary>Registration applied for, not issued: the temporary route of 19 USC 4343.</summary>
    public bool Pending { get; init; }
    public DateOnly? AppliedOn { get; init; }
    public DateOnly? RegisteredOn { get; init; }
    public IReadOnlyList<Author> Authors { get; init; } = [];
    public int? CreatedYear { get; init; }
    public int? PublishedYear { get; init; }
    public bool WorkForHire { get; init; }
    public bool SoundRecording { get; init; }
    public IReadOnlyList<RightOwner> Owners { get; init; } = [];
}

/// <summary>A copyright, registered or with its registration pending.</summary>
public sealed class Copyright : Right
{
    private Copyright() { }

    public override RightKind Kind => Pending ? RightKind.PendingCopyright : RightKind.Copyright;
    public bool Pending { get; private set; }
    public DateOnly? AppliedOn { get; private set; }
    public DateOnly? RegisteredOn { get; private set; }
    public IReadOnlyList<Author> Authors { get; private set; } = [];
    public int? CreatedYear { get; private set; }
    public int? PublishedYear { get; private set; }
    public bool WorkForHire { get; private set; }
    public bool SoundRecording { get; private set; }

    public static Result<Copyright> Add(RightId id, CopyrightRecord record, Provenance source)
    {
        var work = new Copyright { Id = id };
        var taken = work.Take(record, source);
        return taken.Refused ? Result<Copyright>.Refuse(taken.Errors) : work;
    }

    public Result Take(CopyrightRecord record, Provenance source)
    {
        var errors = new List<Error>();
        if (string.IsNullOrWhiteSpace(record.Title)) errors.Add(RightErrors.TitleMissing.At(nameof(record.Title)));
        if (!record.Pending && record.Number is null) errors.Add(RightErrors.NumberMissing.At(nameof(record.Number)));
        if (errors.Count > 0) return errors;
        var before = Record;
        (Name, NameForeign, Number, NumberPrinted, Pending) = (record.Title, record.TitleForeign, record.Number, record.NumberPrinted, record.Pending);
        (AppliedOn, RegisteredOn, Authors, CreatedYear, PublishedYear) = (record.AppliedOn, record.RegisteredOn, [.. record.Authors], record.CreatedYear, record.PublishedYear);
        (WorkForHire, SoundRecording) = (record.WorkForHire, record.SoundRecording);
        Own(record.Owners);
        From(source, nameof(record.Title), nameof(record.Number), nameof(record.Owners));
        // Who typed a date matters to its second reading: an unchanged one keeps its source.
        if (IsNews(nameof(record.RegisteredOn), (before.AppliedOn, before.RegisteredOn) != (AppliedOn, RegisteredOn))) From(source, nameof(record.RegisteredOn));
        if (IsNews(nameof(record.Authors), !before.Authors.SequenceEqual(Authors))) From(source, nameof(record.Authors));
        if (IsNews(nameof(record.CreatedYear), before.CreatedYear != CreatedYear)) From(source, nameof(record.CreatedYear));
        if (IsNews(nameof(record.PublishedYear), before.PublishedYear != PublishedYear)) From(source, nameof(record.PublishedYear));
        return Result.Done;
    }

    public CopyrightRecord Record => new()
    {
        Title = Name, TitleForeign = NameForeign, Number = Number, NumberPrinted = NumberPrinted, Pending = Pending, AppliedOn = AppliedOn, RegisteredOn = RegisteredOn,
        Authors = Authors, CreatedYear = CreatedYear, PublishedYear = PublishedYear, WorkForHire = WorkForHire, SoundRecording = SoundRecording, Owners = Owners,
    };
}
