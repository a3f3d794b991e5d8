using CbpRecord.Domain.Rights;

namespace CbpRecord.Application.Rights;

/// <summary>Is the form of a mark well-formed? Numbers and classes are read by their own value objects, days are in their order.</summary>
internal sealed class TrademarkValuesValidator : AbstractValidator<TrademarkValues>
{
    public TrademarkValuesValidator()
    {
        RuleFor(v => v.Mark).Given(RightErrors.TitleMissing).When(v => string.IsNullOrWhiteSpace(v.Number) && string.IsNullOrWhiteSpace(v.SerialNumber));
        RuleFor(v => v.Number).Reads(RegistrationNumber.Parse);
        RuleFor(v => v.SerialNumber).Reads(SerialNumber.Parse);
        RuleForEach(v => v.Classes).ChildRules(row => row.RuleFor(c => c.Number).Given(NumberErrors.ClassIsUnreadable("")).Reads(NiceClassOrOld).When(c => !c.IsBlank));
        RuleFor(v => v.Classes).Custom((classes, context) =>
        {
            var twice = classes.Where(c => !c.IsBlank).Select(c => NiceClass.Parse(c.Number).ValueOrDefault.Code).Where(c => c != "000").GroupBy(c => c).FirstOrDefault(g => g.Count() > 1);
            if (twice is not null) context.Complain(RightErrors.ClassTwice(twice.Key));
        });
        RuleFor(v => v.RegisteredOn).Custom((on, context) =>
        {
            if (context.InstanceToValidate.FiledOn is { } filed && on < filed) context.Complain(RightErrors.RegisteredBeforeFiled(filed));
        });
        RuleFor(v => v.RenewedOn).Custom((on, context) =>
        {
            if (context.InstanceToValidate.RegisteredOn is { } registered && on < registered) context.Complain(RightErrors.RenewedBeforeRegistered(registered));
        });
        RuleFor(v => v.InternationalRegisteredOn).Given(RightErrors.MadridNeedsInternational).When(v => v.Basis == FilingBasis.Madrid);
        RuleFor(v => v.Owners).Must(o => o.Any(x => !string.IsNullOrWhiteSpace(x.Name))).WithState(_ => RightErrors.OwnerMissing.At("Values.Owners[0].Name"));
    }

    private static Result<string> NiceClassOrOld(string text)
    {
        if (text.Trim() is "A" or "B" or "200") return text.Trim();
        var read = NiceClass.Parse(text);
        return read.Refused ? Result<string>.Refuse(read.Errors) : read.Value.Code;
    }
}
