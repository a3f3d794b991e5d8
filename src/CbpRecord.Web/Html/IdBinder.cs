using CbpRecord.Domain.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CbpRecord.Web.Html;

/// <summary>Binds typed ids (`RightId` and its kin, `DocumentId`) from routes, queries and forms. What is not an id is nothing.</summary>
public sealed class IdBinder<T>(Func<string, T?> read) : IModelBinder where T : struct
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        ArgumentNullException.ThrowIfNull(bindingContext);
        var given = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (given == ValueProviderResult.None) return Task.CompletedTask;
        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, given);
        if (read(given.FirstValue ?? "") is { } id) bindingContext.Result = ModelBindingResult.Success(id);
        else if (Nullable.GetUnderlyingType(bindingContext.ModelType) is not null) bindingContext.Result = ModelBindingResult.Success(null);
        else bindingContext.Result = ModelBindingResult.Success(default(T));
        return Task.CompletedTask;
    }
}

/// <summary>Chooses the binders of this folder for days and ids, nullable or not.</summary>
public sealed class Binders : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var type = Nullable.GetUnderlyingType(context.Metadata.ModelType) ?? context.Metadata.ModelType;
        if (type == typeof(DateOnly)) return new DateBinder();
        if (type == typeof(DocumentId)) return new IdBinder<DocumentId>(text => text.Length == 64 && text.All(char.IsAsciiHexDigitLower) ? new(text) : null);
        var isId = type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ITypedId<>));
        return isId ? (IModelBinder)typeof(Binders).GetMethod(nameof(OfGuid))!.MakeGenericMethod(type).Invoke(null, null)! : null;
    }

    public static IModelBinder OfGuid<T>() where T : struct, ITypedId<T> =>
        new IdBinder<T>(text => Guid.TryParse(text, out var value) ? T.From(value) : null);
}
