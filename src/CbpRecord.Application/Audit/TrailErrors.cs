namespace CbpRecord.Application.Audit;

/// <summary>What can be wrong with the trail.</summary>
public static class TrailErrors
{
    private static readonly FormattableString Restore = $"Compare with the last backup whose manifest names a head that still holds, and find out who had access to the database.";

    public static Error Missing(long number) => new("trail-act-missing", $"Act {number} is missing from the trail.", Remedy: Restore);
    public static Error Altered(long number) => new("trail-act-altered", $"Act {number} is not what was written: it, or one of its changes, was altered, added or taken away.", Remedy: Restore);
    public static Error Unlinked(long number) => new("trail-act-unlinked", $"Act {number} does not follow the act that stands before it: one of the two was put in later.", Remedy: Restore);
    public static Error Unreadable(long number) => new("trail-act-unreadable", $"Act {number} can no longer be read.", Remedy: Restore);
    public static Error Stray(long number) => new("trail-change-stray", $"A change stands under act {number}, and there is no such act.", Remedy: Restore);
    public static Error Cut(long last) => new("trail-cut", $"The head that was published is not in the trail, which ends at act {last}: its end was cut off, or the trail was rewritten.", Remedy: Restore);
    public static Error HeadMalformed => new("trail-head-malformed", $"A head is 64 hexadecimal digits, in small letters.", Remedy: $"Copy it from the backup's manifest or from an earlier check.");
}
