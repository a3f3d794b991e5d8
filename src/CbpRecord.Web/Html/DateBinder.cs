using System.Globalization;
using CbpRecord.Domain.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CbpRecord.Web.Html;

/// <summary>
/// Binds a day from one text field. An ambiguous text is refused with its two readings; the answer comes back in
/// `name.choice`, and counts only while the text is still the one that was asked about (`name.asked`).
/// </summary>
public sealed class DateBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        ArgumentNullException.ThrowIfNull(bindingContext);
        var name = bindingContext.ModelName;
        var given = bindingContext.ValueProvider.GetValue(name);
        if (given == ValueProviderResult.None) return Task.CompletedTask;
        bindingContext.ModelState.SetModelValue(name, given);

        var typed = given.FirstValue;
        var reading = DateText.Parse(typed, CultureInfo.CurrentUICulture);
        if (reading.Trouble == DateReading.Ambiguous && typed == bindingContext.ValueProvider.GetValue(name + ".asked").FirstValue
            && DateOnly.TryParseExact(bindingContext.ValueProvider.GetValue(name + ".choice").FirstValue, "yyyy-MM-dd", out var chosen)
            && reading.Choices.Contains(chosen))
            reading = DateReading.Of(chosen);

        if (reading.Trouble is { } trouble)
        {
            Refusals.Add(bindingContext.HttpContext, bindingContext.ModelState, name, DateErrors.Of(trouble, typed!, reading.Choices).At(name));
            return Task.CompletedTask;
        }
        if (reading.Day is { } day) bindingContext.Result = ModelBindingResult.Success(day);
        else if (Nullable.GetUnderlyingType(bindingContext.ModelType) is not null) bindingContext.Result = ModelBindingResult.Success(null);
        return Task.CompletedTask;
    }
}

/// <summary>What can be wrong with a typed date.</summary>
public static class DateErrors
{
    public static Error Of(string code, string typed, IReadOnlyList<DateOnly> choices) => code switch
    {
        DateReading.Ambiguous => new(code, $"“{typed}” can be {choices[0]} or {choices[1]}.", Remedy: $"Choose which day you mean."),
        DateReading.NoSuchDay => new(code, $"There is no day “{typed}”.", Remedy: $"Check the day and the month."),
        DateReading.YearMissing => new(code, $"“{typed}” has no year.", Remedy: $"Type the year too, as in 2 Dec 2026."),
        DateReading.YearShort => new(code, $"The year in “{typed}” has two digits.", Remedy: $"Type the year with four digits, as in 2 Dec 2026."),
        _ => new(DateReading.Unreadable, $"“{typed}” could not be read as a date.", Remedy: $"Type it like 2 Dec 2026 or 2026-12-02."),
    };
}
