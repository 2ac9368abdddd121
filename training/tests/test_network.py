import numpy as np
import torch

from training.batches import Example, FormTable, batch_of, pack_batches
from training.features import FeatureTables
from training.fixture import DOCUMENTS
from training.labels import LABELS4, LABELS9
from training.network import Shape, Student, convolve
from training.quantise import calibrate, header, sections
from training.quantised import Model, run
from training.restore import shape_of, weights_of

SHAPE = Shape(
    LABELS4, LABELS9, 3, width=16, inner=32, dilations=(1, 2, 4), pools=(1,), embedding=8, shape_embedding=4, grams=100,
    shapes=32, facts=2,
)  # fmt: skip
WORDS = ("the", "of", "porto")


def made() -> tuple[Student, FormTable]:
    torch.manual_seed(3)
    return Student(SHAPE).eval(), FormTable(FeatureTables({w: i + 1 for i, w in enumerate(WORDS)}, 100, 32), {}, 2)


def model_of(student: Student, examples: list[Example], forms: FormTable) -> tuple[dict, dict[str, np.ndarray]]:
    """Header and sections of the student's model file."""
    scales = calibrate(student, [batch_of(examples, forms, SHAPE)]).scales()
    head = header(student, scales, name="t", version="1", tokenizer=1, mix=0.5, calibration={}, training={})
    return head, sections(student, scales, WORDS, {})


def test_convolution_is_a_sum_of_shifted_rows():
    x, taps, bias = torch.randn(24, 8), torch.randn(5, 8), torch.randn(8)
    for dilation in (1, 2, 4):
        padded = torch.nn.functional.pad(x, (0, 0, 8, 8))
        expected = bias + sum(taps[k] * padded[8 + (k - 2) * dilation :][:24] for k in range(5))
        assert torch.allclose(convolve(x, taps, bias, dilation), expected, atol=1e-5)


def test_documents_of_a_batch_do_not_see_each_other():
    student, forms = made()
    examples = [Example.of_sentences(document, forms) for document in DOCUMENTS]
    with torch.no_grad():
        batch = batch_of(examples, forms, SHAPE)
        together = torch.cat(student(batch), 1)
        for example, start in zip(examples, batch.extra["starts"]):
            alone = torch.cat(student(batch_of([example], forms, SHAPE)), 1)[: len(example)]
            assert torch.allclose(together[start : start + len(example)], alone, atol=1e-5)


def test_integers_stay_near_the_student():
    student, forms = made()
    examples = [Example.of_sentences(document, forms) for document in DOCUMENTS]
    head, made_sections = model_of(student, examples, forms)
    model = Model(head, made_sections)
    for document, example in zip(DOCUMENTS, examples):
        scores = run(model, [w for s in document for w in s], [i == 0 for s in document for i in range(len(s))]).scores
        with torch.no_grad():
            expected = torch.cat(student(batch_of([example], forms, SHAPE)), 1)[: len(example)].numpy()
        assert np.abs(scores[:, : expected.shape[1]] - expected).max() < 0.02 * np.abs(expected).max()


def test_batches_hold_every_example_once_and_fit():
    lengths = [5, 90, 30, 7, 60, 99]
    runs = list(pack_batches([3, 1, 4, 0, 5, 2], lengths, 100, 8))
    assert sorted(i for run in runs for i in run) == [0, 1, 2, 3, 4, 5]
    assert all(sum(lengths[i] + 8 for i in run) - 8 <= 100 for run in runs)


def test_a_model_file_gives_its_student_back():
    student, forms = made()
    examples = [Example.of_sentences(document, forms) for document in DOCUMENTS]
    head, made_sections = model_of(student, examples, forms)
    restored = Student(shape_of(head)).eval()
    restored.load_state_dict(weights_of(head, made_sections))
    assert restored.shape == SHAPE
    for name, weight in student.state_dict().items():
        # Rows have 8 bits, dense weights more.
        assert torch.allclose(restored.state_dict()[name], weight, atol=float(weight.abs().max()) / 100), name
