namespace CbpRecord.Application.Access;

public static class AccessErrors
{
    public static Error MayNot(Permission permission) => new("may-not",
        $"Your account may not do this ({permission}).", Remedy: $"Ask a lead of the firm to do it, or to change your role.");
}
