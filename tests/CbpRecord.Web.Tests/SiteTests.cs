using System.Diagnostics;
using System.Net;
using CbpRecord.Web.Html;
using Microsoft.AspNetCore.Builder;
using NUnit.Framework;

namespace CbpRecord.Web.Tests;

/// <summary>The program as it is started: its two modes, and the starts it refuses.</summary>
public sealed class SiteTests
{
    private string folder = "";

    [SetUp]
    public void Make() => folder = Directory.CreateTempSubdirectory("cbprecord-site-").FullName;

    [TearDown]
    public void Clear() => Directory.Delete(folder, recursive: true);

    [Test]
    public async Task The_demonstration_says_what_it_is_and_a_real_start_refuses_its_folder()
    {
        await using (var site = await Running.Start(folder, "--demo"))
        {
            Assert.That(site.Warnings, Is.Empty);
            Assert.That(site.Said, Does.Contain("the demonstration").And.Contain("lin@firm.example").And.Contain("demo only, change me"));
            using var client = new HttpClient { BaseAddress = site.Address };
            var page = await client.GetStringAsync(Links.SignIn);
            Assert.That(page, Does.Contain("Demonstration with invented companies"));
            Assert.That((await client.GetAsync("/health/live")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That((await client.GetAsync("/health/ready")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
            using var renamed = new HttpRequestMessage(HttpMethod.Get, Links.SignIn) { Headers = { Host = "firm.example" } };
            Assert.That((await client.SendAsync(renamed)).StatusCode, Is.EqualTo(HttpStatusCode.BadRequest), "a name that somebody else points at this machine");
        }
        Assert.That(await Refused("--data", Path.Combine(folder, "demo")), Does.Contain("a real start does not open it"));
    }

    [Test]
    public async Task A_real_start_offers_the_first_run_and_the_demonstration_keeps_to_a_folder_of_its_own()
    {
        await using (var site = await Running.Start(folder))
        {
            Assert.That(site.Warnings, Is.Empty);
            Assert.That(site.Said, Does.Contain("Nobody can sign in yet").And.Contain(Links.FirstRun));
            using var client = new HttpClient { BaseAddress = site.Address };
            Assert.That(await client.GetStringAsync(Links.SignIn), Does.Not.Contain("Demonstration with invented companies"));
        }
        await using var demo = await Running.Start(folder, "--demo");
        Assert.That(demo.Said, Does.Contain(Path.Combine(folder, "demo")));
    }

    [Test]
    public async Task The_terminals_serve_is_the_same_site_on_the_same_folder()
    {
        await using (var site = await Running.StartAs(["cbprecord.dll", "serve"], folder, "--demo"))
        {
            using var client = new HttpClient { BaseAddress = site.Address };
            Assert.That(await client.GetStringAsync(Links.SignIn), Does.Contain("Demonstration with invented companies"));
            Assert.That((await client.GetAsync("/health/ready")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        }
        var seen = Cli.CaseFolder.Run("docket", "--within", "20y", "--json", "--demo", "--data", folder, "--as", "lin@firm.example");
        Assert.That(seen.Json.GetProperty("deadlines").GetArrayLength(), Is.GreaterThan(10), seen.Talk);
    }

    [Test]
    public async Task The_demonstration_listens_to_this_machine_only() =>
        Assert.That(await Refused("--demo", "--data", folder, "--urls", "http://0.0.0.0:0"), Does.Contain("listens on this machine only"));

    [Test]
    public async Task Sign_ins_do_not_travel_unencrypted() =>
        Assert.That(await Refused("--data", folder, "--urls", "http://0.0.0.0:0"), Does.Contain("unencrypted"));

    [Test]
    public async Task An_address_that_is_taken_is_named_with_the_way_out()
    {
        using var other = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        other.Start();
        var address = $"http://127.0.0.1:{((System.Net.IPEndPoint)other.LocalEndpoint).Port}";
        Assert.That(await Refused("--demo", "--data", folder, "--urls", address), Does.Contain(address).And.Contain("--urls"));
    }

    [TestCase("http://localhost:5099", null, "http://localhost:5099")]
    [TestCase("http://localhost:5099", "https://docket.firm.example", "https://docket.firm.example", Description = "behind a proxy")]
    [TestCase("https://0.0.0.0:443", null, null, Description = "no name that others could follow")]
    public void Links_in_mail_and_calendars_lead_to_where_the_site_listens(string listens, string? published, string? named)
    {
        var builder = WebApplication.CreateBuilder(["--urls", listens]);
        if (published is not null) builder.Configuration["Site:PublicUrl"] = published;
        Site.Addresses(builder, demo: false);
        Assert.That(builder.Configuration["Site:PublicUrl"], Is.EqualTo(named));
    }

    private static async Task<string> Refused(params string[] arguments)
    {
        var (told, before) = (new StringWriter(), Console.Error);
        Console.SetError(told);
        try
        {
            Assert.That(await Site.RunAsync(arguments), Is.EqualTo(1));
            return told.ToString();
        }
        finally
        {
            Console.SetError(before);
        }
    }

    /// <summary>The program in a process of its own, on a free port.</summary>
    private sealed class Running : IAsyncDisposable
    {
        private readonly Process process;
        private Running(Process process) => this.process = process;

        public string Said { get; private set; } = "";
        public Uri Address { get; private set; } = default!;

        /// <summary>What was logged at warning or above, but for AutoMapper's word on its licence, which stays visible until a key is configured.</summary>
        public IEnumerable<string> Warnings => Said.Split('\n').Where(line => (line.Contains(" WRN ", StringComparison.Ordinal) || line.Contains(" ERR ", StringComparison.Ordinal))
            && !line.Contains("LuckyPennySoftware.AutoMapper.License", StringComparison.Ordinal));

        public static Task<Running> Start(string folder, params string[] arguments) => StartAs(["CbpRecord.Web.dll"], folder, arguments);

        public static async Task<Running> StartAs(string[] program, string folder, params string[] arguments)
        {
            var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, program[0]), .. program[1..], "--data", folder, "--urls", "http://127.0.0.1:0", .. arguments])
                start.ArgumentList.Add(argument);
            var running = new Running(Process.Start(start)!);
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
            // The last line of each mode's word of welcome.
            while (!running.Said.Contains("password for all", StringComparison.Ordinal) && !running.Said.Contains("with the code", StringComparison.Ordinal))
            {
                var line = await running.process.StandardOutput.ReadLineAsync(patience.Token)
                    ?? throw new InvalidOperationException($"The site stopped: {running.Said}{await running.process.StandardError.ReadToEndAsync(patience.Token)}");
                running.Said += line + "\n";
                if (line.StartsWith("CbpRecord", StringComparison.Ordinal)) running.Address = new Uri(line[line.IndexOf("http", StringComparison.Ordinal)..]);
            }
            return running;
        }

        public async ValueTask DisposeAsync()
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }
    }
}
