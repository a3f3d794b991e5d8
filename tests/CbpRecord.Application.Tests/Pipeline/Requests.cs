using System.Reflection;
using CbpRecord.Application.Access;
using MediatR;

namespace CbpRecord.Application.Tests.Pipeline;

/// <summary>Every request that exists, found by reflection.</summary>
internal static class Requests
{
    public static IReadOnlyList<Type> All { get; } =
    [
        .. typeof(Composition).Assembly.GetTypes().Where(t => t is { IsAbstract: false, IsInterface: false, IsGenericTypeDefinition: false } && AnswerOf(t) is not null).OrderBy(t => t.FullName, StringComparer.Ordinal),
    ];

    /// <summary>What the request answers, or null when the type is no request.</summary>
    public static Type? AnswerOf(Type type) =>
        type.GetInterfaces().FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequest<>))?.GenericTypeArguments[0];

    public static Permission PermissionOf(Type request) => request.GetCustomAttribute<RequiresAttribute>()!.Permission;
}
