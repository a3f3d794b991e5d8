using System.Reflection;

namespace CbpRecord.Application.Audit;

/// <summary>Outermost: every command, every audited read and every denial leaves one act.</summary>
internal sealed class AuditBehavior<TRequest, TResponse>(ActContext act, ILoneActs lone)
    : IPipelineBehavior<TRequest, TResponse> where TRequest : IRequest<TResponse> where TResponse : IAnswer<TResponse>
{
    private static readonly bool Always = typeof(TRequest).IsAssignableTo(typeof(IActed)) || typeof(TRequest).IsDefined(typeof(AuditedAttribute));

    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        var acted = request as IActed;
        if (!act.Open(typeof(TRequest).Name, acted?.Subject, acted?.StatedReason)) return await next();
        try
        {
            var answer = await next();
            if (act.IsDenied || Always && (!act.IsWritten || answer.Refused))
                await lone.Write(act, OutcomeOf(answer), string.Join(' ', answer.Errors.Select(e => e.Code)), CancellationToken.None);
            return answer;
        }
        catch (Exception failure) when (Always && failure is not OperationCanceledException)
        {
            await lone.Write(act, Outcome.Failed, failure.GetType().Name, CancellationToken.None);
            throw;
        }
        finally
        {
            act.Close();
        }
    }

    private Outcome OutcomeOf(TResponse answer) => act.IsDenied ? Outcome.Denied : answer.Refused ? Outcome.Refused : Outcome.Done;
}
