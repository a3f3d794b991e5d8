using System.Net;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;
using CbpRecord.Web.Html;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NUnit.Framework;

namespace CbpRecord.Web.Tests.Harness;

/// <summary>
/// The whole site on a database and clock of its own, with the cast signed up. In process for page tests; with a real Kestrel on a
/// free port of this machine for browser tests.
/// </summary>
public sealed class WebApp : IAsyncDisposable
{
    private readonly Site site;
    private readonly bool kestrel;
    private readonly Dictionary<string, CookieContainer> signedIn = [];

    private WebApp(Site site, bool kestrel, string folder, FakeTimeProvider clock) => (this.site, this.kestrel, Folder, Clock) = (site, kestrel, folder, clock);

    public FakeTimeProvider Clock { get; }
    public string Folder { get; }
    public IServiceProvider Services => site.Services;
    public Uri Home { get; private set; } = new("http://localhost/");

    /// <param name="today">The day in Washington; noon there.</param>
    /// <param name="kestrel">A real server, for browsers.</param>
    /// <param name="cast">False for an installation that nobody can sign in to yet.</param>
    public static async Task<WebApp> Start(DateOnly? today = null, bool kestrel = false, bool cast = true, Action<IServiceCollection>? also = null,
        IReadOnlyDictionary<string, string>? settings = null)
    {
        var folder = Directory.CreateTempSubdirectory("cbprecord-web-").FullName;
        await TestDatabase.Fresh(Provider.Sqlite, folder);
        var clock = new FakeTimeProvider(new DateTimeOffset((today ?? new DateOnly(2026, 11, 23)).ToDateTime(new TimeOnly(17, 0)), TimeSpan.Zero));
        var site = new Site(folder, clock, also, settings);
        var app = new WebApp(site, kestrel, folder, clock);
        if (kestrel)
        {
            site.UseKestrel(options => options.Listen(IPAddress.Loopback, 0));
            site.StartServer();
            app.Home = site.ClientOptions.BaseAddress;
        }
        else _ = site.Server;
        if (cast) await site.Services.GetRequiredService<SignUpCast>().Run();
        return app;
    }

    /// <summary>Somebody not signed in.</summary>
    public Visitor Visit() => new(kestrel ? new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false } : site.Server.CreateHandler(), Home);

    /// <summary>Somebody of the cast, signed in through the sign-in page, reading in English until told otherwise.</summary>
    public async Task<Visitor> As(Cast.Member member)
    {
        var visitor = Visit();
        if (!signedIn.TryGetValue(member.Email, out var cookies))
        {
            var page = await (await visitor.Get(Links.SignIn)).Form("Sign in").Fill("E-mail address", member.Email).Fill("Password", Cast.Password).Submit("Sign in");
            if (page.Path.StartsWith(Links.SignIn, StringComparison.Ordinal)) Assert.Fail($"{member.Name} could not sign in: {page.Errors}");
            signedIn[member.Email] = cookies = visitor.Cookies;
        }
        foreach (Cookie cookie in cookies.GetCookies(Home)) visitor.Cookies.Add(Home, new Cookie(cookie.Name, cookie.Value));
        return visitor.In("en");
    }

    /// <summary>Straight to the use cases as somebody of the cast, to arrange what a page will show.</summary>
    public Door Door(Cast.Member member) => new(Services, member.Actor);

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }

    private sealed class Site(string folder, FakeTimeProvider clock, Action<IServiceCollection>? also, IReadOnlyDictionary<string, string>? settings)
        : WebApplicationFactory<Shell>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseSetting("data", folder);
            builder.UseSetting("Jobs:Enabled", "false");
            builder.UseSetting("Jobs:Watched", "false");
            foreach (var (key, value) in settings ?? new Dictionary<string, string>()) builder.UseSetting(key, value);
            builder.ConfigureTestServices(services =>
            {
                services.AddSingleton<TimeProvider>(clock);
                services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1000);
                also?.Invoke(services);
            });
        }
    }
}
