using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Html;

/// <summary>
/// A form with an input that could not be read (an ambiguous date, a word where a number belongs) never reaches its POST handler,
/// where a missing value might pass for an empty one. The page is shown again by its own GET handler, with what was typed.
/// </summary>
public sealed class UnreadableInputFilter : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var post = context.HandlerMethod is { } method && HttpMethods.IsPost(method.HttpMethod);
        if (!post || context.ModelState.IsValid || context.HandlerInstance is not PageModel page) { await next(); return; }

        page.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        var get = context.ActionDescriptor.HandlerMethods.FirstOrDefault(h => HttpMethods.IsGet(h.HttpMethod) && h.Name is null);
        var arguments = get?.Parameters.Select(p => context.HandlerArguments.TryGetValue(p.Name!, out var value) ? value
            : p.ParameterInfo.HasDefaultValue ? p.ParameterInfo.DefaultValue
            : p.ParameterType.IsValueType ? Activator.CreateInstance(p.ParameterType) : null).ToArray();
        var shown = get?.MethodInfo.Invoke(page, arguments);
        if (shown is Task task) await task;
        context.Result = shown is Task<Microsoft.AspNetCore.Mvc.IActionResult> { Result: { } result } ? result : page.Page();
    }
}
