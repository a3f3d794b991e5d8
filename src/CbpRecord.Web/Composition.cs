using System.Text.Unicode;
using CbpRecord.Web.Access;
using CbpRecord.Web.Api;
using CbpRecord.Web.Html;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.WebEncoders;

namespace CbpRecord.Web;

/// <summary>What the site adds to the container, and the order of its middleware.</summary>
public static class Composition
{
    /// <summary>The pages, their words and helpers, sign-in, and who acts.</summary>
    public static IServiceCollection AddWeb(this IServiceCollection services, SiteSettings site)
    {
        services.AddSingleton(site);
        services.AddHttpContextAccessor();
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new(UnicodeRanges.All));
        services.AddCookieSessions(site);
        services.AddSignInRate();
        services.AddApi();
        services.AddScoped<PageWords>();
        services.AddScoped<Shell>();
        services.AddRazorPages(options => options.Conventions.AddFolderApplicationModelConvention("/", model => model.Filters.Add(new UnreadableInputFilter())))
            .AddApplicationPart(typeof(Composition).Assembly)
            .AddMvcOptions(options =>
            {
                options.ModelBinderProviders.Insert(0, new Binders());
                options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
                options.Filters.Add(new StaleFormFilter());
                var messages = options.ModelBindingMessageProvider;
                messages.SetValueMustNotBeNullAccessor(_ => Words("shell.value-missing"));
                messages.SetMissingBindRequiredValueAccessor(_ => Words("shell.value-missing"));
                messages.SetValueMustBeANumberAccessor(_ => Words("shell.value-number"));
                messages.SetNonPropertyValueMustBeANumberAccessor(() => Words("shell.value-number"));
                messages.SetAttemptedValueIsInvalidAccessor((value, _) => Words("shell.value-unreadable", value));
                messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => Words("shell.value-unreadable", value));
                messages.SetValueIsInvalidAccessor(value => Words("shell.value-unreadable", value));
            })
            .AddCookieTempDataProvider(options => site.Harden(options.Cookie, "said"));
        services.AddAntiforgery(options => { site.Harden(options.Cookie, "form"); options.SuppressXFrameOptionsHeader = true; });
        services.AddSingleton(provider => new ShellSettings(Paths(provider)));
        return services;
    }

    /// <summary>The site's middleware and addresses.</summary>
    public static void UseWeb(this WebApplication app)
    {
        if (app.Services.GetRequiredService<SiteSettings>().IsHttps)
        {
            // A proxy on this machine may carry the https; no other is believed.
            app.UseForwardedHeaders(new() { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto });
            app.UseHsts();
        }
        app.UseSecurityHeaders();
        app.UseLanguages();
        app.UseWhen(RestApi.Asks, api => api.UseExceptionHandler().UseStatusCodePages());
        app.UseWhen(context => !RestApi.Asks(context), pages => pages.UseExceptionHandler("/error/500").UseStatusCodePagesWithReExecute("/error/{0}"));
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseActor();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapHealth();
        app.MapAssets();
        app.MapDates();
        app.MapDocuments();
        app.MapCalendars();
        app.MapApi();
        app.MapRazorPages();
    }

    private static HashSet<string> Paths(IServiceProvider provider) =>
        provider.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(e => "/" + e.RoutePattern.RawText?.TrimStart('/')).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static string Words(string key, params object?[] arguments) => new PageWords()[key, arguments];
}

/// <summary>Notes that a 400 came from a form whose token no longer holds, so that the error page can say so.</summary>
internal sealed class StaleFormFilter : IAlwaysRunResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is Microsoft.AspNetCore.Mvc.Core.Infrastructure.IAntiforgeryValidationFailedResult)
            context.HttpContext.Items[Pages.ErrorModel.StaleForm] = true;
    }

    public void OnResultExecuted(ResultExecutedContext context) { }
}
