using System.Net;
using CbpRecord.Application.People;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Infrastructure.Identity;
using CbpRecord.Web.Html;
using CbpRecord.Web.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace CbpRecord.Web.Tests.Pages;

public sealed class AccountTests
{
    [Test]
    public async Task A_page_asks_who_is_there_and_comes_back_to_itself()
    {
        await using var app = await WebApp.Start();
        var asked = await app.Visit().Get(Links.Password);
        Assert.That(asked.Path, Is.EqualTo("/account/sign-in?next=%2Faccount%2Fpassword"));
        var page = await asked.Form("Sign in").Fill("E-mail address", Cast.Lin.Email).Fill("Password", Cast.Password).Submit("Sign in");
        Assert.That((page.Path, page.Heading), Is.EqualTo((Links.Password, "Change password")));
    }

    [Test]
    public async Task A_foreign_address_is_never_followed_after_signing_in()
    {
        await using var app = await WebApp.Start();
        var asked = await app.Visit().Get(Links.SignIn + "?next=https%3A%2F%2Fevil.example%2F");
        var page = await asked.Form("Sign in").Fill("E-mail address", Cast.Lin.Email).Fill("Password", Cast.Password).Submit("Sign in");
        Assert.That(page.Address.Host, Is.EqualTo("localhost"));
    }

    [TestCase("lin@firm.example", "not the password")]
    [TestCase("nobody@firm.example", "not the password")]
    public async Task A_wrong_sign_in_does_not_tell_which_part_was_wrong(string email, string password)
    {
        await using var app = await WebApp.Start();
        var page = await (await app.Visit().Get(Links.SignIn)).Form("Sign in").Fill("E-mail address", email).Fill("Password", password).Submit("Sign in");
        Assert.Multiple(() =>
        {
            Assert.That((page.Status, page.Codes), Is.EqualTo((HttpStatusCode.UnprocessableEntity, new[] { "sign-in-wrong" })));
            Assert.That(page.Field("E-mail address"), Is.EqualTo(email), "what was typed stays");
            Assert.That(page.Field("Password"), Is.Empty, "but never a password");
        });
    }

    [Test]
    public async Task Whoever_tries_many_accounts_from_one_address_waits_a_minute()
    {
        await using var app = await WebApp.Start();
        var (stranger, form) = (app.Visit(), (await app.Visit().Get(Links.SignIn)));
        for (var i = 0; i < 30; i++) Assert.That((await stranger.Send(HttpMethod.Post, form.Address, null)).Status, Is.EqualTo(HttpStatusCode.BadRequest));
        var waits = await stranger.In("zh-Hans").Send(HttpMethod.Post, form.Address, null);
        Assert.That((waits.Status, waits.Heading), Is.EqualTo((HttpStatusCode.TooManyRequests, "尝试次数过多")));
        Assert.That((await stranger.Get(Links.SignIn)).Status, Is.EqualTo(HttpStatusCode.OK), "looking is free");
    }

    [Test]
    public async Task Eight_wrong_passwords_rest_the_account_which_tells_nobody_and_a_reset_opens_it()
    {
        await using var app = await WebApp.Start();
        var visitor = app.Visit();
        async Task<Page> Try(string password) => await (await visitor.Get(Links.SignIn)).Form("Sign in").Fill("E-mail address", Cast.Lin.Email).Fill("Password", password).Submit("Sign in");
        for (var i = 0; i < 8; i++) Assert.That((await Try("wrong again and again")).Codes, Is.EqualTo(new[] { "sign-in-wrong" }));
        Assert.That((await Try(Cast.Password)).Codes, Is.EqualTo(new[] { "sign-in-wrong" }), "even the right one waits, and nobody learns that the address exists");
        var fresh = await app.Door(Cast.Dana).Do(new ResetPassword(Cast.Lin.Id));
        Assert.That((await Try(fresh)).Path, Does.Not.StartWith(Links.SignIn));
    }

    [Test]
    public async Task A_session_ends_at_the_request_after_its_account_is_switched_off()
    {
        await using var app = await WebApp.Start();
        var lin = await app.As(Cast.Lin);
        Assert.That((await lin.Get(Links.Profile)).Heading, Is.EqualTo("Your profile"));
        await app.Door(Cast.Dana).Do(new SwitchPerson(Cast.Lin.Id, On: false));
        Assert.That((await lin.Get(Links.Profile)).Path, Does.StartWith(Links.SignIn));
    }

    [Test]
    public async Task A_changed_password_ends_the_other_sessions_and_keeps_this_one()
    {
        await using var app = await WebApp.Start();
        var (here, elsewhere) = (await app.As(Cast.Lin), await app.As(Cast.Lin));
        var page = await (await here.Get(Links.Password)).Form("Current password").Fill("Current password", Cast.Password).Fill("New password", "plum kettle orbit seven").Submit("Change password");
        Assert.That((page.Path, page.Codes), Is.EqualTo((Links.Profile, Array.Empty<string>())));
        Assert.That(page.Banner, Does.StartWith("The password is changed"));
        Assert.That((await here.Get(Links.Profile)).Heading, Is.EqualTo("Your profile"));
        Assert.That((await elsewhere.Get(Links.Profile)).Path, Does.StartWith(Links.SignIn));
    }

    [TestCase("wrong", "plum kettle orbit seven", "password-current-wrong")]
    [TestCase(Cast.Password, "short", "password-short")]
    public async Task A_password_that_cannot_change_says_why(string current, string next, string code)
    {
        await using var app = await WebApp.Start();
        var page = await (await (await app.As(Cast.Lin)).Get(Links.Password)).Form("Current password").Fill("Current password", current).Fill("New password", next).Submit("Change password");
        Assert.That(page.Codes, Is.EqualTo(new[] { code }));
    }

    [Test]
    public async Task The_language_is_a_choice_in_the_header_that_the_profile_keeps()
    {
        await using var app = await WebApp.Start();
        var lin = await app.As(Cast.Lin);
        var page = await (await lin.Get(Links.Password)).Form("中文").Submit("中文");
        Assert.That((page.Path, page.Language, page.Heading), Is.EqualTo((Links.Password, "zh-Hans", "修改密码")));
        Assert.That((await app.Door(Cast.Lin).Do(new ShowProfile())).Language, Is.EqualTo(Domain.Clients.Language.Chinese));
    }

    [Test]
    public async Task Single_keys_can_be_switched_off()
    {
        await using var app = await WebApp.Start();
        var lin = await app.As(Cast.Lin);
        var page = await (await lin.Get(Links.Profile)).Form("Single keys work").Fill("Single keys work", "false").Submit("Save");
        Assert.That(page.Document.DocumentElement.GetAttribute("data-keys"), Is.EqualTo("off"));
        Assert.That((await app.Door(Cast.Lin).Do(new ShowProfile())).SingleKeys, Is.False);
    }

    [Test]
    public async Task The_first_run_makes_one_lead_with_the_consoles_code_and_closes_for_good()
    {
        await using var app = await WebApp.Start(cast: false);
        var visitor = app.Visit();
        var page = await visitor.Get(Links.Home);
        Assert.That(page.Path, Is.EqualTo(Links.FirstRun), "nobody can sign in yet");
        Form Filled(string code) => page.Form("Name").Fill("Code from the server's console", code).Fill("Name", "Ada Field").Fill("E-mail address", "ada@firm.example").Fill("Password", "plum kettle orbit seven");
        page = await Filled("AAAA-BBBB-CCCC").Submit();
        Assert.That(page.Codes, Is.EqualTo(new[] { "first-run-code-wrong" }));
        Assert.That(page.Field("Name"), Is.EqualTo("Ada Field"));
        page = await Filled(app.Services.GetRequiredService<FirstRunCode>().Text.ToLowerInvariant()).Submit();
        Assert.That((page.Path, page.Banner), Is.EqualTo((Links.SignIn, "The account is made. Sign in with it.")));
        page = await page.Form("Sign in").Fill("E-mail address", "ada@firm.example").Fill("Password", "plum kettle orbit seven").Submit("Sign in");
        Assert.That(page.Html, Does.Contain("Ada Field"));
        Assert.That((await app.Visit().Get(Links.FirstRun)).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task A_form_without_its_token_is_refused_with_the_reason()
    {
        await using var app = await WebApp.Start();
        var visitor = app.Visit();
        var page = await visitor.Send(HttpMethod.Post, new Uri(app.Home, Links.SignIn), new FormUrlEncodedContent([new("Input.Email", Cast.Lin.Email), new("Input.Password", Cast.Password)]));
        Assert.That((page.Status, page.Heading), Is.EqualTo((HttpStatusCode.BadRequest, "This form had lain open too long to be trusted")));
    }

    [Test]
    public async Task Signing_out_ends_the_session()
    {
        await using var app = await WebApp.Start();
        var lin = await app.As(Cast.Lin);
        await (await lin.Get(Links.Profile)).Form("Sign out").Submit("Sign out");
        Assert.That((await lin.Get(Links.Profile)).Path, Does.StartWith(Links.SignIn));
    }
}
