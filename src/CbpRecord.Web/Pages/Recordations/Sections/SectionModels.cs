using CbpRecord.Application.Recordations.Sections;
using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Rights;
using CbpRecord.Web.Html;
using MediatR;

namespace CbpRecord.Web.Pages.Recordations.Sections;

public sealed class OwnerModel(IMediator mediator, PageWords words) : SectionModel<OwnerInput>(mediator)
{
    public IEnumerable<Choice> Kinds => words.Choices<OwnerKind>("recordations.owner-kind");
    protected override bool HasRows => Input.Kind == OwnerKind.Partnership;
}

public sealed class ContactModel(IMediator mediator) : SectionModel<ContactInput>(mediator);
public sealed class AgentModel(IMediator mediator) : SectionModel<AgentInput>(mediator);
public sealed class GrayMarketModel(IMediator mediator) : SectionModel<GrayMarketInput>(mediator);
public sealed class InjuryModel(IMediator mediator) : SectionModel<InjuryInput>(mediator);
public sealed class PerformersModel(IMediator mediator) : SectionModel<PerformersInput>(mediator);
public sealed class ReasonsModel(IMediator mediator) : SectionModel<ReasonsInput>(mediator);
public sealed class TransferModel(IMediator mediator) : SectionModel<TransferInput>(mediator);

public sealed class ClassesModel(IMediator mediator) : SectionModel<ClassesInput>(mediator)
{
    public Trademark Mark => (Trademark)View.Right;

    /// <summary>Only goods can be recorded; the classes of services are shown beside, not offered.</summary>
    public IEnumerable<Choice> Goods => Mark.Classes.Where(c => c is { Active: true, IsGoods: true }).Select(c => new Choice(c.Number, c.Number, c.Goods, "en"));
    public IEnumerable<Domain.Rights.RegisteredClass> Others => Mark.Classes.Where(c => !c.Active || !c.IsGoods);
}

public sealed class ManufactureModel(IMediator mediator) : SectionModel<ManufactureInput>(mediator)
{
    protected override bool HasRows => true;
}

public sealed class LicenseesModel(IMediator mediator) : SectionModel<LicenseesInput>(mediator)
{
    protected override bool HasRows => Input.Rows.Count == 0 && !View.Answered;
}

public sealed class RelatedCompaniesModel(IMediator mediator, PageWords words) : SectionModel<RelatedCompaniesInput>(mediator)
{
    public IEnumerable<Choice> Relations => words.Choices<Relation>("recordations.relation");
    protected override bool HasRows => Input.Rows.Count == 0 && !View.Answered;
}

public sealed class StatementsModel(IMediator mediator, PageWords words) : SectionModel<StatementsInput>(mediator)
{
    public IEnumerable<Choice> Relations => words.Choices<StatementBy>("recordations.statement-by");
    protected override bool HasRows => Input.Rows.Count < 3;
}

public sealed class ChangesModel(IMediator mediator, PageWords words) : SectionModel<ChangesInput>(mediator)
{
    public IEnumerable<Choice> Alive => [new("yes", words["shell.yes"]), new("no", words["shell.no"])];
    public bool IsWork => View.Kind is RightKind.Copyright or RightKind.PendingCopyright;
}
