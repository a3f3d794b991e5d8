using CbpRecord.Application.Packets;
using CbpRecord.Application.Recordations;
using CbpRecord.Application.Renewals;
using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Shared;
using CbpRecord.Web.Html;
using MediatR;

namespace CbpRecord.Web.Pages.Recordations.Steps;

public sealed class FileModel(IMediator mediator, PageWords words) : StepModel<FileRecordation>(mediator)
{
    public IEnumerable<Choice> Methods => new[] { "card", "check", "pay-gov" }.Select(m => new Choice(m, words[$"recordations.payment-{m}"]));
    protected override FileRecordation With(CaseId id, Upload? file) => Input with { Id = id, File = file };
    protected override string Words => "recordations.filed";
}

public sealed class AcknowledgeModel(IMediator mediator) : StepModel<AcknowledgeFiling>(mediator)
{
    protected override AcknowledgeFiling With(CaseId id, Upload? file) => Input with { Id = id, File = file };
    protected override string Words => "recordations.acknowledged";
}

public sealed class InformationModel(IMediator mediator) : StepModel<RecordInformationRequest>(mediator)
{
    protected override RecordInformationRequest With(CaseId id, Upload? file) => Input with { Id = id, File = file };
    protected override string Words => "recordations.information-recorded";
}

public sealed class AnswerModel(IMediator mediator) : StepModel<AnswerInformationRequest>(mediator)
{
    protected override AnswerInformationRequest With(CaseId id, Upload? file) => Input with { Id = id, File = file };
    protected override string Words => "recordations.answered";
}

public sealed class PublishModel(IMediator mediator) : StepModel<RecordTentativePublication>(mediator)
{
    protected override RecordTentativePublication With(CaseId id, Upload? file) => Input with { Id = id, File = file };
    protected override string Words => "recordations.published";
}

public sealed class DenyModel(IMediator mediator) : StepModel<RecordDenial>(mediator)
{
    protected override RecordDenial With(CaseId id, Upload? file) => Input with { Id = id, File = file };
    protected override string Words => "recordations.denied";
}

public sealed class CancelModel(IMediator mediator) : StepModel<CancelRecordation>(mediator)
{
    protected override CancelRecordation With(CaseId id, Upload? file) => Input with { Id = id, File = file };
    protected override string Words => "recordations.cancelled";
}

public sealed class ApproveModel(IMediator mediator) : StepModel<RecordApproval>(mediator)
{
    protected override RecordApproval With(CaseId id, Upload? file) => Input with { Id = id, File = file };
    protected override string Words => "recordations.approved";
}

/// <summary>The approval of a later filing, which has no number of its own.</summary>
public sealed class ApproveLaterModel(IMediator mediator) : StepModel<RecordRenewalApproval>(mediator)
{
    public bool HasEnd => View.Case.Transaction is TransactionKind.Renewal or TransactionKind.Extension;
    protected override RecordRenewalApproval With(CaseId id, Upload? file) => Input with { Id = id, File = file };
    protected override string Words => "recordations.later-approved";
}
