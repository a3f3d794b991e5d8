using CbpRecord.Domain.Deadlines;

namespace CbpRecord.Application.Deadlines;

/// <summary>An address of the docket under a name of one's own, for oneself or for everybody of the firm.</summary>
public sealed class SavedView : Aggregate
{
    private SavedView() { }

    public SavedView(SavedViewId id, PersonId owner, string ownerName, string name, string query, bool shared) =>
        (Id, Owner, OwnerName, Name, Query, Shared) = (id, owner, ownerName, name, query, shared);

    /// <summary>The longest query that is kept, in characters.</summary>
    public const int LongestQuery = 2000;

    public SavedViewId Id { get; private set; }
    public PersonId Owner { get; private set; }
    public string OwnerName { get; private set; } = "";
    public string Name { get; private set; } = "";

    /// <summary>The query string without its question mark: filter and grouping, nothing else.</summary>
    public string Query { get; private set; } = "";
    public bool Shared { get; private set; }

    public void Share(bool shared) => Shared = shared;
}

/// <summary>The refusals of saved views.</summary>
public static class ViewErrors
{
    public static Error NameMissing => new("view-name-missing", $"Give the view a name.", Field: "Name");
    public static Error NameLong => new("view-name-long", $"Keep the name within 60 characters.", Field: "Name");
    public static Error AddressLong => new("view-address-long", $"This address is too long to be kept.", Remedy: $"Shorten the text in its filters.");
    public static Error NameTaken(string name) => new("view-name-taken", $"You have a view called “{name}” already.", Field: "Name");
    public static Error NotToShare => new("view-not-to-share", $"Views are shared by and with people of the firm only.", Field: "Shared");
}
