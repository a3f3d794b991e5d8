using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Law;
using CbpRecord.Domain.Shared;

namespace CbpRecord.Cli.Calculators;

/// <summary>What a calculator is asked, from options or from one line of a batch. The names are the options' in camel case.</summary>
internal record struct ComputeRequest
{
    public string? Compute { get; set; }
    public DateOnly? Registered { get; set; }
    public string? Basis { get; set; }
    public DateOnly? InternationalRegistered { get; set; }
    public DateOnly? Renewed { get; set; }
    public int? Through { get; set; }
    public IReadOnlyList<DateOnly>? ClosedOn { get; set; }
    public DateOnly? Recorded { get; set; }
    public DateOnly? OwnershipEnds { get; set; }
    public DateOnly? AuthorDied { get; set; }
    public int? Created { get; set; }
    public int? Published { get; set; }
    public bool WorkForHire { get; set; }
    public DateOnly? FirstUse { get; set; }
    public DateOnly? Presented { get; set; }
    public DateOnly? Decided { get; set; }
    public DateOnly? Detained { get; set; }
    public DateOnly? DetentionNotice { get; set; }
    public DateOnly? SeizureNotice { get; set; }
    public string? Goods { get; set; }
    public string? Kind { get; set; }
    public string? Transaction { get; set; }
    public int? Classes { get; set; }
    public int? Marks { get; set; }
    public DateOnly? On { get; set; }
}

/// <summary>A calculator's answer: dates with remarks, or the lines of a fee.</summary>
internal sealed record Computed(IReadOnlyList<Deadline> Deadlines, IReadOnlyList<Error> Notes, FeeQuote? Fee = null);
