using Microsoft.AspNetCore.Identity;

namespace CbpRecord.Infrastructure.Identity;

/// <summary>How a person signs in. The id is the person's own; what they may do is the person's role.</summary>
public sealed class User : IdentityUser<Guid>
{
    public User() => SecurityStamp = Guid.NewGuid().ToString("N");
}
