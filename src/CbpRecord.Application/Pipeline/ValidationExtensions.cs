namespace CbpRecord.Application.Pipeline;

/// <summary>Shape rules that speak with the domain's own errors.</summary>
public static class ValidationExtensions
{
    /// <summary>The value reads as what it should be, by the value object's own <c>Parse</c>; its error is shown at the field. Empty passes.</summary>
    public static IRuleBuilderOptionsConditions<T, string?> Reads<T, TValue>(this IRuleBuilder<T, string?> rule, Func<string, Result<TValue>> parse) =>
        rule.Custom((text, context) =>
        {
            if (string.IsNullOrWhiteSpace(text)) return;
            var read = parse(text);
            if (read.Refused) context.Complain(read.Errors[0]);
        });

    /// <summary>The value is given.</summary>
    public static IRuleBuilderOptionsConditions<T, TValue> Given<T, TValue>(this IRuleBuilder<T, TValue> rule, Error missing) =>
        rule.Custom((value, context) =>
        {
            if (value is null || value is string text && string.IsNullOrWhiteSpace(text) || value is System.Collections.ICollection { Count: 0 })
                context.Complain(missing);
        });

    /// <summary>One of the domain's own errors, said at the input being looked at.</summary>
    internal static void Complain<T>(this ValidationContext<T> context, Error error) =>
        context.AddFailure(new FluentValidation.Results.ValidationFailure(context.PropertyPath, error.Text)
        {
            ErrorCode = error.Code,
            CustomState = error.Field is null ? error.At(context.PropertyPath) : error,
        });
}
