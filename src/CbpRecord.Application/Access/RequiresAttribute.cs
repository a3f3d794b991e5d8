namespace CbpRecord.Application.Access;

/// <summary>The one permission a request asks for. A request without it is refused to everybody.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequiresAttribute(Permission permission) : Attribute
{
    public Permission Permission { get; } = permission;
}
