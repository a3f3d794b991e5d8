namespace CbpRecord.Application.Pipeline;

/// <summary>Is the request well-formed? All complaints at once, each at its field.</summary>
internal sealed class ValidationBehavior<TRequest, TResponse>(IEnumerable<IValidator<TRequest>> validators)
    : IPipelineBehavior<TRequest, TResponse> where TRequest : IRequest<TResponse> where TResponse : IAnswer<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        var errors = validators.SelectMany(v => v.Validate(request).Errors)
            .Select(f => f.CustomState as Error ?? Error.At(f.PropertyName, f.ErrorCode, $"{f.ErrorMessage}")).ToList();
        return errors.Count > 0 ? TResponse.Refuse(errors) : await next();
    }
}
