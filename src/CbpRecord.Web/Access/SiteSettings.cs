namespace CbpRecord.Web.Access;

/// <summary>How this site is reached: the demonstration or the real thing, over https or on loopback only.</summary>
/// <param name="IsHttps">
/// Browsers reach the site over https (directly, or through a proxy that the configuration names). Only then do cookies carry the
/// `__Host-` prefix: a browser refuses it on plain http, which is served on loopback alone.
/// </param>
public sealed record SiteSettings(bool IsDemo, bool IsHttps)
{
    public void Harden(CookieBuilder cookie, string name)
    {
        ArgumentNullException.ThrowIfNull(cookie);
        cookie.Name = CookieName(name);
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = IsHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.None;
        cookie.Path = "/";
        cookie.IsEssential = true;
    }

    public string CookieName(string name) => IsHttps ? $"__Host-cbprecord-{name}" : $"cbprecord-{name}";
}
