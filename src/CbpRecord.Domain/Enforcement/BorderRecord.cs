using CbpRecord.Domain.Law;

namespace CbpRecord.Domain.Enforcement;

/// <summary>Who brings the goods in. It decides whose act the importer's answer is (19 CFR 133.21(b)(2)(i)(B)).</summary>
public enum ImportedBy
{
    /// <summary>Somebody else: the goods are suspected to infringe the client's right.</summary>
    Others,
    /// <summary>The client or a licensee of the client: the importer's answer is ours to give.</summary>
    Client,
}

/// <summary>How CBP let go of the goods, or took them for good.</summary>
public enum BorderEnding { Released, Excluded, Abandoned, Seized, Returned, Forfeited }

/// <summary>What is told of goods that CBP holds: by its notices, and by what people learn afterwards. What nobody told is null.</summary>
public abstract record BorderRecord
{
    /// <summary>The notice's number exactly as CBP printed it.</summary>
    public string? Number { get; init; }

    /// <summary>The port of entry, as the notice names it.</summary>
    public string? Port { get; init; }

    /// <summary>The goods and how many, in the notice's words.</summary>
    public string? Goods { get; init; }
    public ImportedBy ImportedBy { get; init; }

    /// <summary>The day on which it ended, and how; both or neither.</summary>
    public DateOnly? EndedOn { get; init; }
    public BorderEnding? Ending { get; init; }

    /// <summary>The days that a clock starts from; one at least is told.</summary>
    public abstract IReadOnlyDictionary<string, DateOnly?> Starts();

    /// <summary>Every dated value by its name.</summary>
    public virtual IReadOnlyDictionary<string, DateOnly?> Days() => new Dictionary<string, DateOnly?>(Starts()) { [nameof(EndedOn)] = EndedOn };

    /// <summary>The endings that this can have.</summary>
    public abstract IReadOnlyList<BorderEnding> Endings();
}

/// <summary>Goods that CBP looks at and holds back, until it releases, excludes or seizes them.</summary>
public sealed record DetentionRecord : BorderRecord
{
    /// <summary>Null while CBP has not said what it holds the goods to be.</summary>
    public SuspectedGoods? Suspected { get; init; }

    /// <summary>The day on which the goods were presented for examination.</summary>
    public DateOnly? PresentedOn { get; init; }

    /// <summary>The day on which CBP decided to detain.</summary>
    public DateOnly? DecidedOn { get; init; }

    /// <summary>The date of detention as CBP states it: the owner's data on simulating and gray-market goods follow from it (19 CFR 133.25(b)).</summary>
    public DateOnly? DetainedOn { get; init; }

    /// <summary>The day on which the importer was notified.</summary>
    public DateOnly? DetentionNoticeOn { get; init; }

    /// <summary>The day on which the importer answered the notice.</summary>
    public DateOnly? AnsweredOn { get; init; }

    /// <summary>The day on which the owner had the data on the goods.</summary>
    public DateOnly? OwnerToldOn { get; init; }

    public override IReadOnlyDictionary<string, DateOnly?> Starts() => new Dictionary<string, DateOnly?>
    {
        [nameof(PresentedOn)] = PresentedOn, [nameof(DecidedOn)] = DecidedOn, [nameof(DetainedOn)] = DetainedOn, [nameof(DetentionNoticeOn)] = DetentionNoticeOn,
    };

    public override IReadOnlyDictionary<string, DateOnly?> Days() => new Dictionary<string, DateOnly?>(base.Days()) { [nameof(AnsweredOn)] = AnsweredOn, [nameof(OwnerToldOn)] = OwnerToldOn };
    public override IReadOnlyList<BorderEnding> Endings() => [BorderEnding.Released, BorderEnding.Excluded, BorderEnding.Abandoned, BorderEnding.Seized];
}

/// <summary>Goods that CBP has taken, until they are forfeited or given back.</summary>
public sealed record SeizureRecord : BorderRecord
{
    /// <summary>Seized as a device of 17 USC 1201: persons on CBP's list are told (19 USC 4342).</summary>
    public bool UnderDmca { get; init; }
    public DateOnly? SeizedOn { get; init; }

    /// <summary>The day of CBP's notice to the owner of the right.</summary>
    public DateOnly? SeizureNoticeOn { get; init; }

    /// <summary>The day on which the full data on the goods had come.</summary>
    public DateOnly? DataReceivedOn { get; init; }

    /// <summary>The day on which the owner consented to another disposition than destruction.</summary>
    public DateOnly? ConsentedOn { get; init; }

    public override IReadOnlyDictionary<string, DateOnly?> Starts() => new Dictionary<string, DateOnly?> { [nameof(SeizedOn)] = SeizedOn, [nameof(SeizureNoticeOn)] = SeizureNoticeOn };
    public override IReadOnlyDictionary<string, DateOnly?> Days() => new Dictionary<string, DateOnly?>(base.Days()) { [nameof(DataReceivedOn)] = DataReceivedOn, [nameof(ConsentedOn)] = ConsentedOn };
    public override IReadOnlyList<BorderEnding> Endings() => [BorderEnding.Returned, BorderEnding.Abandoned, BorderEnding.Forfeited];
}
