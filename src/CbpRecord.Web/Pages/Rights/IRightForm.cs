using CbpRecord.Domain.Shared;
using CbpRecord.Web.Html;

namespace CbpRecord.Web.Pages.Rights;

/// <summary>What the forms of every kind share.</summary>
public interface IRightForm
{
    RightId? New { get; }
    RightId? Changing { get; }
    string? Name { get; }
    ClientId? Client { get; }
    long Version { get; }
    IReadOnlyList<Choice> Clients { get; }
}
