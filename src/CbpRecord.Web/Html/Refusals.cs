using CbpRecord.Domain.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CbpRecord.Web.Html;

/// <summary>A refusal and the input it belongs to; <see cref="Key"/> is empty when it belongs to none.</summary>
public sealed record Refusal(string Key, Error Error);

/// <summary>The refusals of this request, kept whole (law and remedy) beside the model state that marks the fields.</summary>
public static class Refusals
{
    private static readonly object Place = new();

    public static IReadOnlyList<Refusal> Of(HttpContext context) =>
        context.Items.TryGetValue(Place, out var kept) ? (List<Refusal>)kept! : [];

    /// <summary>Keeps a refusal and marks its input. An input that could not be read keeps that trouble alone.</summary>
    public static void Add(HttpContext context, ModelStateDictionary state, string key, Error error)
    {
        if (key.Length > 0 && Of(context).Any(r => r.Key == key && r.Error.Code.StartsWith("date-", StringComparison.Ordinal))) return;
        if (!context.Items.ContainsKey(Place)) context.Items[Place] = new List<Refusal>();
        ((List<Refusal>)context.Items[Place]!).Add(new(key, error));
        state.AddModelError(key, error.Text);
    }
}
