using System.Reflection;

namespace CbpRecord.Application.Access;

/// <summary>May this actor do this? Asked once for every door: pages, API, command line and jobs.</summary>
internal sealed class AuthorizationBehavior<TRequest, TResponse>(CurrentActor current, Audit.ActContext act)
    : IPipelineBehavior<TRequest, TResponse> where TRequest : IRequest<TResponse> where TResponse : IAnswer<TResponse>
{
    private static readonly Permission? Asked = typeof(TRequest).GetCustomAttribute<RequiresAttribute>()?.Permission;

    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        if (Asked is { } permission && current.Actor.May(permission)) return await next();
        act.Deny();
        return TResponse.Refuse([AccessErrors.MayNot(Asked ?? default)]);
    }
}
