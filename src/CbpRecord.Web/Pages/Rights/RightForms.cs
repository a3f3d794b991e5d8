using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Rights;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;
using CbpRecord.Web.Html;
using MediatR;

namespace CbpRecord.Web.Pages.Rights;

public sealed class TrademarkModel(IMediator mediator, PageWords words) : RightFormModel<TrademarkValues>(mediator, words)
{
    protected override TrademarkValues? From(Right right) => right is Trademark mark ? TrademarkValues.Of(mark) : null;
    protected override TrademarkValues Whole(int spare) => Values with { Owners = Rows(Owners, spare), Classes = Rows(Classes, spare) };
    protected override void Spread() => (Owners, Classes) = ([.. Values.Owners], [.. Values.Classes]);
    protected override IRequest<Result> Add(RightId id) => new AddTrademark(id, Client, Values);
    protected override ICorrection Change(RightId id, string? reason) => new UpdateTrademark(id, Version, Values, reason);
}

public sealed class CopyrightModel(IMediator mediator, PageWords words) : RightFormModel<CopyrightValues>(mediator, words)
{
    protected override CopyrightValues? From(Right right) => right is Copyright work ? CopyrightValues.Of(work) : null;
    protected override CopyrightValues Whole(int spare) => Values with { Owners = Rows(Owners, spare), Authors = Rows(Authors, spare) };
    protected override void Spread() => (Owners, Authors) = ([.. Values.Owners], [.. Values.Authors]);
    protected override IRequest<Result> Add(RightId id) => new AddCopyright(id, Client, Values);
    protected override ICorrection Change(RightId id, string? reason) => new UpdateCopyright(id, Version, Values, reason);
}

public sealed class TradeNameModel(IMediator mediator, PageWords words) : RightFormModel<TradeNameValues>(mediator, words)
{
    protected override TradeNameValues? From(Right right) => right is TradeName name ? TradeNameValues.Of(name) : null;
    protected override TradeNameValues Whole(int spare) => Values with { Owners = Rows(Owners, spare) };
    protected override void Spread() => Owners = [.. Values.Owners];
    protected override IRequest<Result> Add(RightId id) => new AddTradeName(id, Client, Values);
    protected override ICorrection Change(RightId id, string? reason) => new UpdateTradeName(id, Version, Values, reason);
}

public sealed class PatentModel(IMediator mediator, PageWords words) : RightFormModel<PatentValues>(mediator, words)
{
    protected override PatentValues? From(Right right) => right is Patent patent ? PatentValues.Of(patent) : null;
    protected override PatentValues Whole(int spare) => Values with { Owners = Rows(Owners, spare) };
    protected override void Spread() => Owners = [.. Values.Owners];
    protected override IRequest<Result> Add(RightId id) => new AddPatent(id, Client, Values);
    protected override ICorrection Change(RightId id, string? reason) => new UpdatePatent(id, Version, Values);
}
