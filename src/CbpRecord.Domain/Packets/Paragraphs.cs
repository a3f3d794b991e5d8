using CbpRecord.Domain.Rights;

namespace CbpRecord.Domain.Packets;

/// <summary>Which paragraph of 19 CFR part 133 asks for what, by kind of right.</summary>
internal static class Paragraphs
{
    public static string Owner(RightKind kind) => Of(kind, "19 CFR 133.2(a)", "19 CFR 133.12(a)", "19 CFR 133.32(a)");
    public static string Title(RightKind kind) => Of(kind, "19 CFR 133.3(a)", "19 CFR 133.12(b)", "19 CFR 133.33(a)");
    public static string Right(RightKind kind) => Of(kind, "19 CFR 133.1(a); 19 CFR 133.3(a)", "19 CFR 133.12(b), (e)", "19 CFR 133.31; 19 CFR 133.32(e)");
    public static string Manufacture(RightKind kind) => Of(kind, "19 CFR 133.2(b)", "19 CFR 133.12", "19 CFR 133.32(c)");
    public static string Licensees(RightKind kind) => Of(kind, "19 CFR 133.2(c)", "19 CFR 133.12(c)", "19 CFR 133.32(d)");
    public static string Related(RightKind kind) => Of(kind, "19 CFR 133.2(d)", "19 CFR 133.12(d)", "19 CFR 133.32");
    public static string Images(RightKind kind) => Of(kind, "CBP e-Recordation, images", "CBP e-Recordation, images", "19 CFR 133.33(a); CBP e-Recordation, images");
    public static string NewOwner(RightKind kind) => Of(kind, "19 CFR 133.5(c)", "19 CFR 133.12(a)", "19 CFR 133.35");
    public static string TimeLimit(RightKind kind) => Of(kind, "19 CFR 133.5(b)", "19 CFR 133.12", "19 CFR 133.35");
    public static string NewName(RightKind kind) => Of(kind, "19 CFR 133.6", "19 CFR 133.12(a)", "19 CFR 133.36");
    public static string Renewal(RightKind kind) => Of(kind, "19 CFR 133.7(a)(1)", "19 CFR 133.15", "19 CFR 133.37(c)");
    public static string Changes(RightKind kind) => Of(kind, "19 CFR 133.7(a)(2)", "19 CFR 133.15", "19 CFR 133.37(c)");

    private static string Of(RightKind kind, string mark, string name, string work) => kind switch
    {
        RightKind.TradeName => name,
        RightKind.Copyright or RightKind.PendingCopyright => work,
        _ => mark,
    };
}
