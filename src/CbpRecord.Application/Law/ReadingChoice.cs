namespace CbpRecord.Application.Law;

/// <summary>A reading that an attorney chose, from that moment on. Append-only: the last of each reading counts.</summary>
public sealed class ReadingChoice
{
    private ReadingChoice() { }

    public ReadingChoice(string reading, string option, string reason, PersonId by, string byName, DateTime at) =>
        (Id, Reading, Option, Reason, By, ByName, At) = (Guid.CreateVersion7(new DateTimeOffset(at, TimeSpan.Zero)), reading, option, reason, by, byName, at);

    public Guid Id { get; private set; }

    /// <summary>"A1".</summary>
    public string Reading { get; private set; } = "";

    /// <summary>"three-months".</summary>
    public string Option { get; private set; } = "";
    public string Reason { get; private set; } = "";
    public PersonId By { get; private set; }
    public string ByName { get; private set; } = "";
    public DateTime At { get; private set; }
}
